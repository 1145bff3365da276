import { grantsOf, provincialAs, type Session, useSession } from '../api/session.js';
import { type Verb } from '../case/verb-bar.js';
import { useClosed } from '../shell/use-closed.js';
import { useWords } from '../words/use-words.js';
import { isActive, type Pilot, type Pilots } from './pilots-query.js';

/** A verb of a pilot, and as whom one does it. */
export interface PilotVerb extends Verb {
  readonly holder: string;
}

const office = ['ProvincialOfficer', 'OfficeDirector'];

/** Who looks at the pilots of an area; the server decides, this only says which verbs to lay out. */
export const pilotStandpoint = (session: Session | undefined, area: string | undefined) => {
  const officeAs = provincialAs(session, office);
  const own = grantsOf(session).some(
    ({ role, scope }) => role === 'PrefectureOfficer' && 'area' in scope && scope.area === area,
  );
  return { officeAs, localAs: own && area !== undefined ? `PrefectureOfficer@${area}` : officeAs };
};

/** Why no further pilot can be selected, if none can: the quota that counts active ones, in words. */
export const useQuotaWords = ({ active, allowed }: Pick<Pilots, 'active' | 'allowed'>): string | undefined => {
  const { t } = useWords();
  return allowed && active >= allowed.max ? t('refusal.PilotQuotaExceeded', { active, max: allowed.max }) : undefined;
};

/** The verbs of whoever looks at a pilot, those that lead on first; each says why it is closed. */
export const usePilotVerbs = (pilot: Pilot, pilots: Pilots): readonly PilotVerb[] => {
  const { t, term } = useWords();
  const everywhere = useClosed();
  const { officeAs, localAs } = pilotStandpoint(useSession(), pilot.area);
  const full = useQuotaWords(pilots);
  const lay = (id: string, holder: string | undefined, closed?: string): readonly PilotVerb[] =>
    holder === undefined ? [] : [{ id, holder, label: term('pilots', `verb.${id}`), closed: everywhere ?? closed }];
  const { status, data } = pilot;
  const open = data.milestones.some(({ reachedOn }) => reachedOn === undefined);
  const funded = data.grants.some(({ support }) => support.kind === 'funds');
  const returns = funded ? lay('returnSupport', localAs) : [];
  if (status === 'nominated') return lay('select', officeAs, full);
  if (status === 'completed') return [...lay('evaluate', officeAs), ...returns];
  if (!isActive(status)) return returns;
  return [
    ...(status === 'selected' ? lay('start', localAs) : []),
    ...(status === 'withdrawalRequested' ? lay('withdraw', officeAs) : []),
    ...lay('planMilestone', localAs),
    ...(data.milestones.length > 0 ? lay('reachMilestone', localAs, open ? undefined : t('pilots.shut.reached')) : []),
    ...(status === 'implementing' ? [...lay('complete', localAs), ...lay('evaluate', officeAs)] : []),
    ...lay('grantSupport', officeAs),
    ...returns,
    ...(status === 'withdrawalRequested' ? [] : lay('requestWithdrawal', localAs)),
    ...lay('replace', officeAs),
  ];
};
