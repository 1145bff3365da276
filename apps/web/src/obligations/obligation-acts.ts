import { type Grant, grantsOf, type Session } from '../api/session.js';
import { api } from '../api/client.js';
import { answered } from '../api/trouble.js';
import { type Envelope, to } from '../case/send.js';
import { type Kind, type Obligation, type Paper, type PaperOf } from './board-query.js';

/** The commands of an obligation. */
export const obligationActs = {
  file: (id: string, paper: Paper, envelope: Envelope) =>
    answered(api.POST('/api/obligations/{id}/submit', { ...to(id, envelope), body: { paper } })),
  revise: (id: string, plan: PaperOf<'implementationPlan'>, reason: string, envelope: Envelope) =>
    answered(
      api.POST('/api/obligations/{id}/revise-implementation-plan', { ...to(id, envelope), body: { plan, reason } }),
    ),
  accept: (id: string, envelope: Envelope) => answered(api.POST('/api/obligations/{id}/accept', to(id, envelope))),
  giveBack: (id: string, reasons: readonly string[], envelope: Envelope) =>
    answered(api.POST('/api/obligations/{id}/return', { ...to(id, envelope), body: { reasons: [...reasons] } })),
  waive: (id: string, reason: string, envelope: Envelope) =>
    answered(api.POST('/api/obligations/{id}/waive', { ...to(id, envelope), body: { reason } })),
};

/** Who files a kind of paper for what; the server decides, this only says which verbs to lay out. */
const filers: Readonly<Record<Kind, readonly string[]>> = {
  quarterlyReport: ['Liaison', 'Member'],
  implementationPlan: ['PrefectureOfficer', 'CountyReviewer'],
  pilotList: ['PrefectureOfficer', 'CountyReviewer'],
  stageSummary: ['PrefectureOfficer', 'CountyReviewer'],
};
const office = ['OfficeDirector', 'ProvincialOfficer'];

export interface Standpoint {
  /** `Role@place` as which one may file it; absent for everybody else. */
  readonly filesAs?: string;
  /** The unit or area for which one files papers of this kind, where it is another one. */
  readonly filesFor?: string;
  /** `Role@province` as which one takes or returns it. */
  readonly reviewsAs?: string;
  readonly waivesAs?: string;
}

/** From where somebody looks at an obligation. */
export const standpointOf = (session: Session | undefined, { data }: Pick<Obligation, 'data'>): Standpoint => {
  if (!session) return {};
  const { kind, obligor } = data;
  const grants = grantsOf(session);
  const scopeOf = ({ scope }: Grant) => scope as Readonly<Record<string, string | undefined>>;
  const place = obligor.kind === 'unit' ? obligor.unit : obligor.kind === 'area' ? obligor.area : obligor.county;
  const files = grants.filter(
    (grant) => filers[kind].includes(grant.role) && scopeOf(grant)[obligor.kind] !== undefined,
  );
  const own = files.find((grant) => scopeOf(grant)[obligor.kind] === place);
  const other = files[0] && scopeOf(files[0])[obligor.kind];
  const reviewer = office.find((role) => grants.some((grant) => grant.role === role));
  return {
    ...(own && { filesAs: `${own.role}@${place}` }),
    ...(!own && other !== undefined && { filesFor: other }),
    ...(reviewer !== undefined && { reviewsAs: `${reviewer}@province` }),
    ...(grants.some(({ role }) => role === 'OfficeDirector') && { waivesAs: 'OfficeDirector@province' }),
  };
};
