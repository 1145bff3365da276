import { type SchemeId, type TargetEvent } from '@greenledger/domain';
import { type EventLog, type RecordedEvent, type StreamName } from '@greenledger/eventing';
import { type Pool } from 'pg';
import { sideByArea } from './attainment-figures.js';
import { Ledger } from './engine/ledger.js';
import { Moments } from './engine/moment.js';

/** A count that an event carries and that the log, as known at the ordinal which it names, gives otherwise. */
export interface Miscount {
  readonly stream: StreamName;
  readonly revision: number;
  readonly event: string;
  readonly type: string;
  /** An area, or what the event says of all of them. */
  readonly of: string;
  readonly recorded: number;
  readonly recounted: number;
}

type Counted = Extract<TargetEvent, { readonly type: 'DenominatorFrozen' | 'TargetMeasured' }>;

const isCounted = (event: RecordedEvent): event is RecordedEvent & Counted =>
  event.type === 'DenominatorFrozen' || event.type === 'TargetMeasured';

const differences = (event: RecordedEvent & Counted, recounted: ReadonlyMap<string, number>): readonly Miscount[] => {
  const { stream, revision, id, type, data } = event;
  const recorded = new Map<string, number>(data.areas.map(({ area, count }) => [area, count]));
  const sum = [...recounted.values()].reduce((a, b) => a + b, 0);
  const lines = [...new Set([...recorded.keys(), ...recounted.keys()])]
    .sort()
    .map((area) => ({ of: area, recorded: recorded.get(area) ?? 0, recounted: recounted.get(area) ?? 0 }));
  const whole = type === 'DenominatorFrozen' ? data.urban : (data as { readonly attained: number }).attained;
  return [...lines, { of: 'total', recorded: whole, recounted: sum }]
    .filter((line) => line.recorded !== line.recounted)
    .map((line) => ({ stream, revision, event: id, type, ...line }));
};

/**
 * Counts again what the freezer counted (R37): each frozen denominator and measured target from a replay of the log, as
 * it was known at the ordinal that the event names. No difference is the answer of a sound log.
 */
export const recountFrozen = async (
  { pool, log }: { readonly pool: Pool; readonly log: EventLog },
  schema: string,
): Promise<readonly Miscount[]> => {
  const from = { ledger: new Ledger(pool), moments: new Moments({ pool, log }), log };
  const { rows } = await pool.query<{ subject: string }>(
    `select distinct subject from ${schema}.rows where account = 'targets' order by subject`,
  );
  const found: Miscount[] = [];
  for (const { subject } of rows) {
    let scheme: SchemeId | undefined;
    for (const event of await log.read(`target-${subject}` as StreamName)) {
      if (event.type === 'TargetSet')
        scheme = (event as unknown as Extract<TargetEvent, { type: 'TargetSet' }>).data.scheme;
      if (!isCounted(event) || scheme === undefined) continue;
      const side = event.type === 'DenominatorFrozen' ? 'urban' : 'attained';
      const { asOf, ordinal } = event.data;
      const counts = await sideByArea(from, scheme, side, { schema, asOf, ordinal, now: false });
      found.push(...differences(event, counts));
    }
  }
  return found;
};
