import { addDays, instantAt, type LegalDate } from '@greenledger/domain';
import { type Instant } from '@greenledger/eventing';
import { type Seeded } from './random.js';

interface Item {
  readonly at: Instant;
  readonly sequence: number;
  readonly act: () => Promise<void>;
}

/** What people have in mind to do, and when. Of several things at one instant the one planned first comes first. */
export class Agenda {
  readonly #items: Item[] = [];
  #sequence = 0;

  plan(at: Instant, act: () => Promise<void>): void {
    const item = { at, sequence: (this.#sequence += 1), act };
    let low = 0;
    let high = this.#items.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (before(this.#items[middle]!, item)) low = middle + 1;
      else high = middle;
    }
    this.#items.splice(low, 0, item);
  }

  /** The next act not later than `until`. */
  next(until: Instant): Item | undefined {
    return this.#items[0] && this.#items[0].at <= until ? this.#items.shift() : undefined;
  }
}

const before = (a: Item, b: Item): boolean => (a.at !== b.at ? a.at < b.at : a.sequence < b.sequence);

/** An hour at which somebody sits at a desk, some days after a date. */
export const workingHour = (random: Seeded, date: LegalDate, [least, most]: readonly [number, number]): Instant => {
  const minutes = random.between(0, 59);
  const time = `${random.between(9, 16)}:${String(minutes).padStart(2, '0')}` as const;
  return instantAt(addDays(date, random.between(least, most)), time as `${number}:${number}`);
};
