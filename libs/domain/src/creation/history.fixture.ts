import fc from 'fast-check';
import { publicNotice } from '../public-notice/public-notice.js';
import { type PublicNotice } from '../public-notice/public-notice.state.js';
import { type Actor } from '../shared/actor.js';
import { type LegalDate } from '../shared/dates.js';
import { type AccountId, type AreaId, type NoticeId, type ObjectionId } from '../shared/ids.js';
import { goodAnswers, trialStandard } from '../standard/standard.fixture.js';
import { allMet, attachment, guizhou, people, registered, schemeWith, standards, yunxi } from './creation.fixture.js';
import { type Creation, hasOpenAssessment } from './creation.state.js';
import { type CreationCommand } from './creation.js';

const { clerk, head, street, county, prefecture, second, officer, province, system } = people;
const ITEMS = [5, 12, 16];
const met = allMet().filter(({ criterion }) => ITEMS.includes(criterion));
/** One step of a history; a command may depend on what happened before it. */
export interface Play {
  readonly command: CreationCommand | ((state: Creation) => CreationCommand);
  readonly actor: Actor;
  /** Minutes since the step before. */
  readonly wait?: number;
  readonly effectiveOn?: LegalDate;
}

/** The site was visited on the day of the submission. */
const visited = (state: Creation): CreationCommand => {
  const on = hasOpenAssessment(state) ? state.case.submittedOn : '2020-09-11';
  return { type: 'ReviewByPrefecture', results: met, visit: { on } };
};

const good: readonly Play[] = [
  { actor: officer, command: { type: 'EnrolCommunity' } },
  ...[5, 12].map((no): Play => ({ actor: clerk, command: attachment(no) })),
  {
    actor: head,
    command: {
      type: 'SubmitSelfCheck',
      checks: met.map(({ criterion, result }) => ({ criterion, result, answer: goodAnswers[criterion]! })),
    },
  },
  { actor: street, command: { type: 'RecommendByStreet' } },
  { actor: county, command: { type: 'ReviewByCounty', results: met } },
  { actor: prefecture, command: visited },
  { actor: system, command: { type: 'MarkPublicised', notice: 'notice-1' as NoticeId } },
  { actor: second, command: { type: 'ConfirmAttainment' } },
];

const back = (to: 'selfCheck' | 'street' | 'county'): CreationCommand => ({
  type: 'ReturnAssessment',
  to,
  items: [5, 12],
  reasons: { 5: 'sorting', 12: 'coverage' },
  notice: 'notice-1' as NoticeId,
});

const pilotAnswers = { residentsWilling: 'poll of 300', enthusiasm: 'volunteers', workingBase: 'model street 2019' };

/** What people do wrongly, too early, twice or for others, and what sends a case back. */
const noise: readonly Play[] = [
  ...good,
  ...(['selfCheck', 'street', 'county'] as const).flatMap((to) =>
    [street, county, prefecture, system].map((actor): Play => ({ actor, command: back(to) })),
  ),
  ...[clerk, head, street, county, prefecture].map((actor): Play => ({ actor, command: { type: 'TakeBack' } })),
  ...[head, officer, officer].map((actor): Play => ({ actor, command: { type: 'UrgeAssessment' } })),
  {
    actor: officer,
    command: { type: 'NominateLocalPilot', answers: pilotAnswers, plan: 'plan', startsOn: '2020-10-12' },
  },
  { actor: officer, command: { type: 'WithdrawLocalPilot', reason: 'rebuilt' } },
  { actor: county, command: { type: 'ReviewCriterion', criterion: 5, result: 'notMet' } },
  { actor: prefecture, command: { type: 'OverruleCriterion', criterion: 5, result: 'notMet', reason: 'seen' } },
  { actor: { ...prefecture, account: county.account }, command: { type: 'ReviewByPrefecture', results: met } },
  { actor: { ...second, onBehalfOf: county.account }, command: { type: 'ReviewByPrefecture', results: met } },
  { actor: { ...county, area: 'ZY' as AreaId, account: 'x' as AccountId }, command: { type: 'ReviewByCounty' } },
  { actor: officer, command: { type: 'WithdrawCommunity', reason: 'rebuilt' } },
  ...['2020-09-12', '2020-10-20'].map((effectiveOn): Play => ({
    actor: officer,
    command: { type: 'EnrolCommunity' },
    effectiveOn,
  })),
  ...['2020-09-21', '2020-10-20', '2020-11-10', '2020-11-30'].map((effectiveOn): Play => ({
    actor: second,
    command: { type: 'ConfirmAttainment' },
    effectiveOn,
  })),
  ...['CommunityEnrolled', 'CommunityEnrolled', 'AttainmentConfirmed', 'CommunityWithdrawn'].map((type): Play => ({
    actor: officer,
    command: ({ moves }) => {
      const index = moves.findLastIndex((moved) => moved.type === type);
      const to = moves[index - 1]?.effectiveOn ?? '2020-09-11';
      return { type: 'CorrectEffectiveDate', event: moves[index]?.event ?? 'none', to, reason: 'typo' };
    },
  })),
  { actor: province, command: { type: 'VoidAssessment', reason: 'abolished' } },
  { actor: system, command: { type: 'MarkRecheckDue', reason: 'yearly' } },
  { actor: prefecture, command: { type: 'StartRecheck' } },
  { actor: prefecture, command: { type: 'PassRecheck' } },
  {
    actor: prefecture,
    command: { type: 'FailRecheck', items: [12], reasons: { 12: 'contract ended' }, mendBy: '2030-01-01' },
  },
  { actor: prefecture, command: { type: 'LapseAttainment', reason: 'not mended' } },
];

/** Mostly the good way, with something else thrown in anywhere, up to three rounds of it. */
export const histories = fc
  .array(
    fc.record({
      steps: fc.subarray([...good], { minLength: good.length - 1 }),
      noise: fc.array(fc.record({ at: fc.nat(40), step: fc.constantFrom(...noise) }), { maxLength: 6 }),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .chain((rounds) => {
    const steps = rounds.flatMap((round) => {
      const mixed = [...round.steps];
      round.noise.forEach(({ at, step }) => mixed.splice(Math.min(at, mixed.length), 0, step));
      return mixed;
    });
    const waits = fc.array(fc.nat({ max: 60 * 24 * 4 }), { minLength: steps.length, maxLength: steps.length });
    return waits.map((minutes) => steps.map((step, i): Play => ({ ...step, wait: minutes[i] ?? 0 })));
  });

const stamp = { actor: system, revision: 0, id: 'x' };
/** A notice posted on a day, with an objection that is open until another day, or none. */
export const notices = fc
  .record({ startsOn: fc.constantFrom('2020-09-14', '2020-10-12'), objected: fc.constantFrom(true, false, false) })
  .map(({ startsOn, objected }): PublicNotice => {
    const endsOn = startsOn === '2020-09-14' ? '2020-09-18' : '2020-10-16';
    const at = `${startsOn}T01:00:00.000Z`;
    const posted = [
      {
        type: 'PublicNoticePrepared',
        data: { scheme: guizhou, area: 'GY' as AreaId, title: '', rows: [{ community: yunxi, fields: {} }] },
      } as const,
      {
        type: 'PublicNoticePosted',
        data: { rows: [yunxi], startsOn, endsOn, endsAt: `${endsOn}T16:00:00.000Z`, rule: '' },
      } as const,
      ...(objected
        ? [
            {
              type: 'ObjectionFiled',
              data: {
                objection: 'o' as ObjectionId,
                community: yunxi,
                channel: 'online',
                text: text,
                objector: { name: text, contact: text },
                answerDue: endsOn,
              },
            } as const,
          ]
        : []),
    ];
    return posted.reduce(
      (state, event) => publicNotice.evolve(state, event, { ...stamp, at, effectiveOn: startsOn }),
      publicNotice.initial,
    );
  });
const text = { ref: 'r', digest: 'd' };

/** The states of the streams that a creation cites, but for the notice. */
export const configured = schemeWith();
// three of the sixteen items are enough to go wrong with
export const fewItems = {
  ...standards(),
  versions: Object.fromEntries(
    Object.entries(standards().versions).map(([no, version]) => [
      no,
      { ...version, criteria: trialStandard.criteria.filter(({ no: number }) => ITEMS.includes(number)) },
    ]),
  ),
};
export const community = registered(yunxi);
