import { usePlaces } from '../parts/places.js';
import { useCommunityNames } from '../pilots/use-community-names.js';
import { useWords } from '../words/use-words.js';
import { type Decision } from './meeting-query.js';
import { useRoster } from './use-roster.js';

const communitiesIn = (decisions: readonly Decision[]): readonly string[] => [
  ...new Set(
    decisions.flatMap((decision) =>
      'community' in decision ? [decision.community, ...('by' in decision ? [decision.by] : [])] : [],
    ),
  ),
];

/** What the conference decided, or can decide, in words. */
export const useDecisionWords = (decisions: readonly Decision[]): ((decision: Decision) => string) => {
  const { term } = useWords();
  const { place } = usePlaces();
  const { person } = useRoster();
  const community = useCommunityNames(communitiesIn(decisions));
  return (decision) => {
    const said = (values: Readonly<Record<string, string>>) => term('minutes', `decided.${decision.is}`, values);
    switch (decision.is) {
      case 'selectPilot':
      case 'withdrawPilot':
        return said({ community: community(decision.community) });
      case 'replacePilot':
        return said({ community: community(decision.community), by: community(decision.by) });
      case 'seatMember':
        return said({ seat: place(decision.seat.split('.')[0] ?? ''), person: person(decision.person) });
      case 'appointLiaison':
        return said({ liaison: decision.liaison, person: person(decision.person) });
      default:
        return said({ unit: place(decision.unit) });
    }
  };
};
