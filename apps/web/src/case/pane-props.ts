import { type Task } from '../inbox/inbox-query.js';

export interface PaneProps {
  readonly task: Task;
  readonly today: string;
  readonly onBack: () => void;
  /** What was done, in words, and the case that it can be taken back from. */
  readonly onDone: (words: string, back?: { readonly community: string; readonly holder: string }) => void;
}
