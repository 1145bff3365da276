/** A moment of the two clocks at which something was read; `ordinal` names the log up to which it was known. */
export interface ReadAt {
  /** Legal date. */
  readonly asOf: string;
  readonly ordinal: number;
}

/** One page of a list. `next` is absent on the last one; give it back as `cursor`. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next?: string;
  readonly at: ReadAt;
}
