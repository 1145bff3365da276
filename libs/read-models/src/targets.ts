import { type AreaCount, type SchemeId, type TargetEvent, type Threshold } from '@greenledger/domain';
import { type Instant, type LegalDate, type RecordedEvent, type StreamName, streamRef } from '@greenledger/eventing';
import { type ShareSide } from './counting.js';
import { type Account, type Alarm, type Keyed, type Row } from './account.js';

/** A figure as it was counted at a moment: never changed afterwards. */
export interface FrozenFigure {
  readonly asOf: LegalDate;
  readonly ordinal: number;
  readonly urban: number;
  readonly urbanByArea: readonly AreaCount[];
  readonly attained?: number;
  readonly attainedByArea?: readonly AreaCount[];
  readonly reached?: boolean;
  readonly gap?: number;
}

/** A target of the province, or an area's own. */
export interface TargetLine {
  readonly scheme: string;
  readonly name: string;
  readonly share: Threshold;
  readonly measuredOn?: LegalDate;
  readonly measuredAt?: Instant;
  readonly basis?: object;
  readonly frozen?: FrozenFigure;
}

interface State extends Partial<TargetLine> {
  readonly is?: 'set' | 'denominatorFrozen' | 'measured' | 'areaTarget';
  readonly area?: string;
}

const STREAM = 'target-';

const evolve = (state: State, event: RecordedEvent): State => {
  const fact = event as unknown as TargetEvent;
  switch (fact.type) {
    case 'TargetSet':
      return { is: 'set', ...fact.data };
    case 'AreaTargetSet':
      return { is: 'areaTarget', ...fact.data };
    case 'DenominatorFrozen': {
      const { areas, ...counted } = fact.data;
      return { ...state, is: 'denominatorFrozen', frozen: { ...counted, urbanByArea: areas } };
    }
    case 'TargetMeasured': {
      const { areas, ...counted } = fact.data;
      const urbanByArea = state.frozen?.urbanByArea ?? [];
      return { ...state, is: 'measured', frozen: { ...counted, urbanByArea, attainedByArea: areas } };
    }
  }
};

/** What the freezer asks for when its day is over: the clock's answer adds the counts and their ordinal. */
export interface CountsWanted {
  readonly type: 'FreezeDenominator' | 'MeasureTarget';
  readonly scheme: SchemeId;
  readonly side: ShareSide;
  readonly asOf: LegalDate;
  readonly knownAt: Instant;
}

const alarms = ({ is, scheme, measuredOn: asOf, measuredAt: knownAt }: State, subject: string): Keyed<Alarm> => {
  if (scheme === undefined || asOf === undefined || knownAt === undefined) return {};
  const wanted = { scheme: scheme as SchemeId, asOf, knownAt };
  const stream = streamRef(`${STREAM}${subject}` as StreamName);
  const alarm = (command: CountsWanted): Alarm => ({ at: knownAt, stream, command });
  if (is === 'set') return { freeze: alarm({ type: 'FreezeDenominator', side: 'urban', ...wanted }) };
  if (is !== 'denominatorFrozen') return {};
  return { measure: alarm({ type: 'MeasureTarget', side: 'attained', ...wanted }) };
};

/** Targets of the province and of the areas (R37, R38, R59), frozen figures, and the alarms that freeze them. */
export const targetsAccount: Account<State> = {
  name: 'targets',
  version: 2,
  subjectOf: ({ stream }) => (stream.startsWith(STREAM) ? stream.slice(STREAM.length) : undefined),
  initial: {},
  evolve,
  streams: (subject) => [`${STREAM}${subject}` as StreamName],
  rows: (state, subject): Keyed<Row<TargetLine>> => {
    const { is, area, scheme, name, share, ...more } = state;
    if (!is || scheme === undefined || name === undefined || !share) return {};
    return { target: { area, status: is, sort: `${name} ${subject}`, data: { scheme, name, share, ...more } } };
  },
  alarms,
};
