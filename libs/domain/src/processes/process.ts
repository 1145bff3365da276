import { type Command, type LegalDate, type RecordedEvent, type StreamRef } from '@greenledger/eventing';

/** What a process wants done; issued as `System`, with an id derived from the process and the causing event. */
export interface ProcessCommand {
  readonly stream: StreamRef;
  readonly command: Command;
  readonly effectiveOn?: LegalDate;
}

/**
 * A reaction to facts: events in, commands out. Pure and without memory: what it needs to know stands in the event or
 * in the streams it cites. Repeating it is harmless, because the same event gives the same command ids.
 */
export interface Process {
  readonly name: string;
  readonly cites?: (event: RecordedEvent) => readonly StreamRef[];
  readonly react: (
    event: RecordedEvent,
    look: { readonly cited: <State>(ref: StreamRef<State>) => State },
  ) => readonly ProcessCommand[];
}
