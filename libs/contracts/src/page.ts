/** A moment of the two clocks at which something was read; `ordinal` names the log up to which it was known. */
export interface ReadAt {
  /** Legal date. */
  readonly asOf: string;
  readonly ordinal: number;
  /** While changed read models are rebuilt: the ordinal that the new ones have reached; what is shown stands still. */
  readonly rebuilding?: number;
}

/** One page of a list. `next` is absent on the last one; give it back as `cursor`. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next?: string;
  readonly at: ReadAt;
}
