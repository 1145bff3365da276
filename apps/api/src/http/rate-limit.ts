import { LRUCache } from 'lru-cache';

const WINDOW_MS = 60_000;

interface Window {
  readonly endsAt: number;
  asked: number;
}

/** Counts requests per key in windows of a minute, in this process; enough against floods, not meant for quotas. */
export class RateLimit {
  readonly #windows = new LRUCache<string, Window>({ max: 50_000 });

  /** Counts one request; answers the seconds to wait when it is one too many. `now` in milliseconds, ever rising. */
  take(key: string, limit: number, now: number): number | undefined {
    const window = this.#windows.get(key);
    if (!window || window.endsAt <= now) {
      this.#windows.set(key, { endsAt: now + WINDOW_MS, asked: 1 });
      return undefined;
    }
    window.asked += 1;
    return window.asked > limit ? Math.ceil((window.endsAt - now) / 1000) : undefined;
  }
}
