import { type Result, type TimelineLine } from './case-query.js';

export type ReviewStep = 'county' | 'prefecture';

/** One review of the whole sheet by one step: what it found, and how it ended. */
export interface Round {
  readonly step: ReviewStep;
  /** The first, second ... review of this step. */
  readonly number: number;
  readonly found: Readonly<Record<number, Result>>;
  /** When it passed or was sent back; absent while it goes on. */
  readonly endedOn?: string;
  readonly sentBack: boolean;
}

const passes: Readonly<Record<string, ReviewStep | undefined>> = {
  CountyReviewPassed: 'county',
  PrefectureReviewPassed: 'prefecture',
};

const stepOf = ({ what, data }: TimelineLine): ReviewStep | undefined => {
  const step = passes[what] ?? (what === 'AssessmentReturned' ? data['by'] : data['step']);
  return step === 'county' || step === 'prefecture' ? step : undefined;
};

/**
 * The reviews of a case in their order, from its timeline, newest line first. A review ends when its step passes the case
 * or sends it back; an act taken back opens it again.
 */
export const roundsOf = (lines: readonly TimelineLine[]): readonly Round[] => {
  const rounds: Round[] = [];
  const findOpen = (step: ReviewStep): number =>
    rounds.findLastIndex((round) => round.step === step && round.endedOn === undefined);
  const replace = (index: number, part: Partial<Round>) => (rounds[index] = { ...rounds[index]!, ...part });
  for (const line of [...lines].reverse()) {
    const { what, data, happenedOn } = line;
    const step = stepOf(line);
    if (what === 'ActTakenBack') {
      const last = rounds.at(-1);
      if (last?.endedOn !== undefined && data['act'] !== 'SelfCheckSubmitted') {
        const { endedOn: _, ...open } = last;
        rounds[rounds.length - 1] = { ...open, sentBack: false };
      }
    } else if (step !== undefined && (what === 'CriterionReviewed' || what === 'CriterionOverruled')) {
      if (findOpen(step) < 0) {
        const number = rounds.filter((round) => round.step === step).length + 1;
        rounds.push({ step, number, found: {}, sentBack: false });
      }
      const index = findOpen(step);
      replace(index, { found: { ...rounds[index]!.found, [Number(data['criterion'])]: data['result'] as Result } });
    } else if (step !== undefined && findOpen(step) >= 0) {
      replace(findOpen(step), { endedOn: happenedOn, sentBack: what === 'AssessmentReturned' });
    }
  }
  return rounds;
};
