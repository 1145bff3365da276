import { useQuery } from '@tanstack/react-query';
import { type Schemas } from '../api/client.js';
import { useMoment } from '../moment/moment.js';
import { inOrder, ROSTER } from '../obligations/roster.js';
import { usePlaces } from '../parts/places.js';
import { useWords } from '../words/use-words.js';
import { rosterQuery } from './meeting-query.js';

type Place = Schemas['PlaceLine'];
const isPlace = (data: object): data is Place => 'place' in data;

/** Who stands where in the conference. Persons are accounts; people know them by post or seat. */
export const useRoster = () => {
  const { data } = useQuery(rosterQuery(useMoment()));
  const { t, term } = useWords();
  const { place } = usePlaces();
  const lines = data?.items ?? [];
  const places = lines.flatMap(({ key, status, data: line }) => (isPlace(line) ? [{ key, status, ...line }] : []));
  const posts = ['convenor', 'deputyConvenor'].flatMap((post) =>
    places.filter(({ key, person }) => key === `post ${post}` && person !== undefined),
  );
  /** A person as the conference knows them: by post, or as a member of a unit. */
  const person = (account: string): string => {
    const post = posts.find((each) => each.person === account);
    if (post) return term('meetings', `post.${post.place}`);
    const seat = places.find((each) => each.person === account || each.incoming === account);
    return seat ? t('who.roleOf', { role: term('role', 'Member'), place: place(seat.unit) }) : account;
  };
  return {
    /** Member units in the order of the notice. */
    units: inOrder(
      ROSTER,
      lines.flatMap(({ key, status, unit }) =>
        key.startsWith('unit ') && status === 'member' && unit !== undefined ? [unit] : [],
      ),
    ),
    /** Who may chair: the convenor, and the deputy under a delegation. */
    chairs: posts.flatMap((post) => (post.person === undefined ? [] : [{ account: post.person, post: post.place }])),
    /** Seats whose unit has proposed somebody else. */
    changes: places.filter(({ key, status }) => key.startsWith('seat ') && status === 'changePending'),
    circulations: lines.flatMap(({ data: line }) => ('circulation' in line ? [line] : [])),
    person,
  };
};
