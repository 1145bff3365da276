/** A fact as an answer shows it. */
export interface AnsweredEvent {
  readonly id: string;
  readonly type: string;
  readonly revision: number;
  readonly at: string;
  readonly effectiveOn: string;
  readonly data: object;
}

/** A note beside a success. */
export interface AnsweredWarning {
  readonly code: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** What every command answers. No events: there was nothing left to do. */
export interface CommandAnswer {
  /** Id of the stream that decided. */
  readonly id: string;
  readonly stream: string;
  /** Also the `ETag`; give it back as `If-Match`. */
  readonly revision: number;
  /** Give it back as `At-Least-Position` to read what was just written. */
  readonly position: string;
  readonly events: readonly AnsweredEvent[];
  readonly warnings: readonly AnsweredWarning[];
  /** True when this key was answered before: this is the first answer again. */
  readonly repeated: boolean;
}
