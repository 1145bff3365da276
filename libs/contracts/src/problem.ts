/** RFC 9457 problem details; `code` is the stable name of what went wrong. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  /** The path that was asked. */
  readonly instance: string;
  readonly correlationId: string;
  /** What a person can act on: fields, rows, due dates, the revision that stands. */
  readonly details: Readonly<Record<string, unknown>>;
  /** `unknown`: the answer of the log was lost; repeating with the same `Idempotency-Key` tells. */
  readonly recorded: false | 'unknown';
}
