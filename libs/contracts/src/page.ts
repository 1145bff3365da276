/** A moment of the log and of the law at which something was read. */
export interface ReadAt {
  /** Legal date. */
  readonly asOf: string;
  /** Ordinal up to which the log was known. */
  readonly ordinal: number;
}

/** One page of a list. `next` is absent on the last one. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly next?: string;
  readonly at: ReadAt;
}
