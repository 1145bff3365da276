import { useQuery } from '@tanstack/react-query';
import { useMoment } from '../moment/moment.js';
import { ManySelect } from '../parts/many-select.js';
import { isActive, pilotsQuery } from '../pilots/pilots-query.js';
import { useWords } from '../words/use-words.js';
import { useDecisionWords } from './decision-words.js';
import { type Decision } from './meeting-query.js';
import { useRoster } from './use-roster.js';

const keyOf = (decision: Decision): string =>
  Object.entries(decision)
    .map(([name, value]) => `${name}=${String(value)}`)
    .sort()
    .join('&');

/** What is there to be decided at present: pilots nominated, running or leaving, and seats whose unit proposed somebody. */
const useOnOffer = (): readonly Decision[] => {
  const pilots = useQuery(pilotsQuery(useMoment())).data?.list ?? [];
  const { changes } = useRoster();
  const nominated = pilots.filter(({ status }) => status === 'nominated').map(({ data }) => data.community);
  const active = pilots.filter(({ status }) => isActive(status)).map(({ data }) => data.community);
  return [
    ...nominated.map((community): Decision => ({ is: 'selectPilot', community })),
    ...active.map((community): Decision => ({ is: 'withdrawPilot', community })),
    ...active.flatMap((community) => nominated.map((by): Decision => ({ is: 'replacePilot', community, by }))),
    ...changes.flatMap(({ place, incoming }): readonly Decision[] =>
      incoming === undefined ? [] : [{ is: 'seatMember', seat: place, person: incoming }],
    ),
  ];
};

interface DecisionsFieldProps {
  readonly value: readonly Decision[];
  readonly onChange: (value: readonly Decision[]) => void;
}

/** What the conference decides in these minutes, for later acts to cite. */
export const DecisionsField = ({ value, onChange }: DecisionsFieldProps) => {
  const { t } = useWords();
  const known = new Map([...useOnOffer(), ...value].map((decision) => [keyOf(decision), decision]));
  const say = useDecisionWords([...known.values()]);
  return (
    <ManySelect
      label={t('minutes.decisionsField')}
      options={[...known].map(([key, decision]) => ({ key, name: say(decision) }))}
      value={value.map(keyOf)}
      onChange={(keys) => onChange(keys.flatMap((key) => known.get(key) ?? []))}
    />
  );
};
