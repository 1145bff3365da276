import { type EndPoint } from '@eventstore/db-client';

export type FaultyCall = 'features' | 'append' | 'read' | 'subscribe';

/**
 * What can go wrong with a call. `stored`: an append is written before it fails. Silence and stalls have no end; what is
 * late comes when it is let go; `broken` ends the stream with an error in the middle, `end` without one.
 */
export type Fault =
  | { readonly is: 'unavailable' | 'not-ready' | 'busy' | 'internal'; readonly stored?: boolean }
  | { readonly is: 'says'; readonly message: string }
  | { readonly is: 'not-leader'; readonly leader: EndPoint }
  | { readonly is: 'code'; readonly code: number; readonly details: string }
  | { readonly is: 'silence'; readonly stored?: boolean }
  | { readonly is: 'late'; readonly until: Promise<void>; readonly stored?: boolean }
  | { readonly is: 'broken' | 'end'; readonly after: number; readonly stored?: boolean }
  | { readonly is: 'stall'; readonly after: number };

interface Planned {
  readonly call: FaultyCall;
  readonly fault: Fault;
  left: number;
}

/** The fault switch: what the next calls of a kind meet. */
export class FakeFaults {
  /** How far the server's clock is ahead of ours. */
  clockAheadMs = 0;
  #planned: Planned[] = [];

  /** So many of the next calls of this kind fail like this. */
  next(call: FaultyCall, fault: Fault, times = 1): void {
    this.#planned.push({ call, fault, left: times });
  }

  clear(): void {
    this.#planned = [];
    this.clockAheadMs = 0;
  }

  take(call: FaultyCall): Fault | undefined {
    const planned = this.#planned.find((each) => each.call === call && each.left > 0);
    if (planned) planned.left -= 1;
    return planned?.fault;
  }
}
