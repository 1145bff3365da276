import {
  type ObligationKind,
  type Paper,
  scheme,
  type SchemeEvent,
  type SchemeId,
  type SchemeState,
  wordOf,
} from '@greenledger/domain';
import { type EventLog, type Position, type RecordedEvent, stampOf, type StreamName } from '@greenledger/eventing';
import { type Ledger } from './engine/ledger.js';
import { type Moment, type Moments } from './engine/moment.js';
import { obligationMatrix, type Matrix, type OtherReading, readOtherwise } from './obligation-matrix.js';
import { rungsStampedBy, streamsOf } from './obligations.js';

export interface Reading {
  readonly ledger: Ledger;
  readonly moments: Moments;
  readonly log: EventLog;
}

/** One line of a timeline, under the word that people use for it. */
export interface TimelineEntry {
  readonly word: string;
  readonly type: string;
  readonly id: string;
  readonly stream: StreamName;
  readonly revision: number;
  readonly at: string;
  readonly effectiveOn: string;
  readonly account: string;
  readonly role: string;
  readonly data: object;
}

/** Where the log stood at a moment; everything behind it is not known yet. */
const positionAt = async ({ moments }: Reading, { ordinal }: Moment): Promise<Position | undefined> =>
  ordinal === 0 ? ('' as Position) : (await moments.eventAt(ordinal))?.position;

const known = async (
  { log }: Reading,
  stream: StreamName,
  upTo: Position | undefined,
): Promise<readonly RecordedEvent[]> =>
  (await log.read(stream)).filter(({ position }) => upTo === undefined || position <= upTo);

/** The quarterly reports as counted, or under another reading of their rule (F5). */
export const quarterlyReports = async (from: Reading, moment: Moment, reading?: OtherReading): Promise<Matrix> => {
  const matrix = await obligationMatrix(from.ledger, moment, 'quarterlyReport');
  const [first] = matrix.periods;
  if (!reading || !first) return matrix;
  const [id = ''] = first.cells[0]?.obligation.split('.') ?? [];
  return readOtherwise(matrix, reading, await schemeAt(from, id as SchemeId, moment));
};

/** The dated configuration as it was known at a moment. */
const schemeAt = async (from: Reading, id: SchemeId, moment: Moment): Promise<SchemeState> => {
  const events = await known(from, `scheme-${id}` as StreamName, await positionAt(from, moment));
  return events.reduce<SchemeState>((state, event) => {
    const stamp = stampOf(event) as Parameters<typeof scheme.evolve>[2];
    return scheme.evolve(state, event as unknown as SchemeEvent, stamp);
  }, scheme.initial);
};

/** Everything that happened to an obligation and to its reminders, in the order of the log. */
export const obligationTimeline = async (
  from: Reading,
  id: string,
  moment: Moment,
): Promise<readonly TimelineEntry[]> => {
  const upTo = await positionAt(from, moment);
  const [own = '' as StreamName] = streamsOf(id, []);
  const facts = await known(from, own, upTo);
  const rungs = facts.flatMap((fact) => rungsStampedBy(fact as unknown as Parameters<typeof rungsStampedBy>[0]));
  const reminders = streamsOf(id, rungs).slice(1);
  const told = await Promise.all(reminders.map((stream) => known(from, stream, upTo)));
  const kind = (facts[0]?.data as { readonly kind?: ObligationKind } | undefined)?.kind;
  return [...facts, ...told.flat()]
    .sort((a, b) => (a.position < b.position ? -1 : 1))
    .map(({ type, id: event, stream, revision, data, metadata: { at, effectiveOn, actor } }) => ({
      word: kind ? wordOf(kind, type) : type,
      type,
      id: event,
      stream,
      revision,
      at,
      effectiveOn,
      account: actor.account,
      role: actor.role,
      data,
    }));
};

/** A stage summary with what the books say at each ordinal that it names (R63); any other paper as it is. */
export const withBookedFigures = async (
  { ledger, moments }: Pick<Reading, 'ledger' | 'moments'>,
  paper: Paper,
  { area, today }: { readonly area: string | undefined; readonly today: string },
): Promise<Paper> => {
  if (paper.kind !== 'stageSummary' || area === undefined) return paper;
  const figures = await Promise.all(
    paper.figures.map(async (stated) => {
      const moment = await moments.resolve({ knownAt: stated.ordinal, today });
      const booked = (await ledger.balances([stated.figure], moment)).get(stated.figure)?.get(area) ?? 0;
      return { ...stated, booked };
    }),
  );
  return { ...paper, figures };
};
