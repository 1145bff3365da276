import { type ExperienceEvent } from '@greenledger/domain';
import { type LegalDate, type StreamName } from '@greenledger/eventing';
import { type Account, type Balance, type Keyed, type Row } from './account.js';
import { type FigureHead } from './attainment-figures.js';
import { type Ledger, type Listed } from './engine/ledger.js';
import { atOf, type Moment } from './engine/moment.js';

/** A community that took something over, since when, what, and to what effect as far as that is known. */
export interface AdoptionLine {
  readonly community: string;
  readonly area: string;
  readonly adoptedOn: LegalDate;
  readonly tookOver: string;
  readonly effect?: string;
}

/** A published experience and its reuse: how many communities took it over. */
export interface ExperienceLine {
  readonly title: string;
  readonly file: string;
  readonly effect?: string;
  readonly publishedOn: LegalDate;
  readonly reuse: number;
  readonly adoptions: readonly AdoptionLine[];
}

type Published = Omit<ExperienceLine, 'reuse'> & { readonly origin: string; readonly area: string };
interface State {
  readonly experience?: Published;
}

const STREAM = 'experience-';

const after = ({ experience }: State, fact: ExperienceEvent, on: LegalDate): State => {
  if (fact.type === 'ExperiencePublished') {
    return { experience: { ...fact.data, publishedOn: on, adoptions: [] } };
  }
  if (!experience) return {};
  const { community } = fact.data;
  const before = experience.adoptions.find((adoption) => adoption.community === community);
  const adoption = { ...fact.data, adoptedOn: before?.adoptedOn ?? on };
  const others = experience.adoptions.filter((other) => other !== before);
  return { experience: { ...experience, adoptions: [...others, adoption] } };
};

const rows = ({ experience }: State): Keyed<Row<ExperienceLine>> => {
  if (!experience) return {};
  const { origin, area, ...line } = experience;
  const data = { ...line, reuse: line.adoptions.length };
  const status = data.reuse > 0 ? 'adopted' : 'published';
  return { experience: { area, community: origin, status, sort: `${line.publishedOn} ${line.title}`, data } };
};

/** F20 by area: published where the experience comes from, adopted where it was taken over. */
const balances = ({ experience }: State): readonly Balance[] =>
  experience
    ? [
        { figure: 'F20.published', area: experience.area, amount: 1 },
        ...experience.adoptions.map(({ area }) => ({ figure: 'F20.adopted', area, amount: 1 })),
      ]
    : [];

/** Experiences and who took them over (R55, F20). */
export const experiencesAccount: Account<State> = {
  name: 'experiences',
  version: 2,
  subjectOf: ({ stream }) => (stream.startsWith(STREAM) ? stream.slice(STREAM.length) : undefined),
  initial: {},
  evolve: (state, event, on) => after(state, event as unknown as ExperienceEvent, on),
  streams: (subject) => [`${STREAM}${subject}` as StreamName],
  rows,
  balances,
};

/** F20 as far as R55 goes: experiences published and adopted, and the reuse of each. */
export interface ExperienceFigure extends FigureHead {
  readonly published: number;
  readonly adopted: number;
  /** The posted figure behind each number. */
  readonly behind: { readonly published: string; readonly adopted: string };
  readonly list: readonly Listed<ExperienceLine>[];
}

/** F20 as of any date; no rule bears on it. */
export const experienceFigure = async (
  { ledger }: { readonly ledger: Ledger },
  moment: Moment,
): Promise<ExperienceFigure> => {
  const behind = { published: 'F20.published', adopted: 'F20.adopted' };
  const [balances, list] = await Promise.all([
    ledger.balances(Object.values(behind), moment),
    ledger.all<ExperienceLine>('experiences', moment),
  ]);
  const sum = (name: string): number => [...(balances.get(name)?.values() ?? [])].reduce((total, n) => total + n, 0);
  const counts = { published: sum(behind.published), adopted: sum(behind.adopted) };
  return { figure: 'F20', at: atOf(moment), rules: [], ...counts, behind, list };
};
