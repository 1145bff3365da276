import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { type Schemas } from '../api/client.js';
import { useMoment } from '../moment/moment.js';
import { fullDay } from '../parts/format.js';
import { Shape } from '../parts/light.js';
import { useWords } from '../words/use-words.js';
import { allMinutesQuery, type Decision } from './meeting-query.js';
import { useRoster } from './use-roster.js';

interface BasisOption {
  readonly key: string;
  readonly name: string;
  readonly basis: Schemas['DecisionBasisDto'];
}

const same = (a: Decision, b: Decision): boolean => {
  const parts = (decision: Decision) => Object.entries(decision).map(([name, value]) => `${name}=${String(value)}`);
  return parts(a).sort().join('&') === parts(b).sort().join('&');
};

/** Where the conference decided something: issued minutes, and circulations that were answered by all. */
const useBases = (decision: Decision | undefined) => {
  const { t, language } = useWords();
  const minutes = useQuery(allMinutesQuery(useMoment()));
  const { circulations } = useRoster();
  if (!decision) return { options: [], ready: minutes.isSuccess };
  const inMinutes: readonly BasisOption[] = (minutes.data ?? [])
    .filter(({ data }) => data.inForce !== undefined && data.decisions.some((each) => same(each, decision)))
    .map(({ subject, data }) => ({
      key: `minutes ${subject}`,
      name: t('pilots.inMinutes', { number: data.number, day: fullDay(data.heldOn, language) }),
      basis: { minutes: subject },
    }));
  const circulated: readonly BasisOption[] = circulations
    .filter((line) => same(line.decision, decision))
    .map(({ circulation }) => ({
      key: `circulation ${circulation}`,
      name: t('pilots.inCirculation', { number: circulation }),
      basis: { circulation },
    }));
  return { options: [...inMinutes, ...circulated], ready: minutes.isSuccess };
};

interface DecisionChoiceProps {
  readonly bases: ReturnType<typeof useBases>;
  readonly value: string;
  readonly onChange: (key: string) => void;
}

/** The choice of where it was decided; where nothing decided it, says so instead. */
const DecisionChoice = ({ bases: { options, ready }, value, onChange }: DecisionChoiceProps) => {
  const { t } = useWords();
  if (ready && options.length === 0)
    return (
      <p className="verb-field-wrong">
        <Shape is="refused" />
        {t('pilots.nowhereDecided')}
      </p>
    );
  return (
    <label className="verb-field">
      {t('pilots.decidedIn')}
      <select className="select select-wide" value={value} onChange={({ target }) => onChange(target.value)}>
        {options.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
};

/** Cites where the conference decided something: the field that chooses it, and what the command carries of it. */
export const useCitation = (
  decision: Decision | undefined,
): { readonly field: ReactNode; readonly cited: { readonly decidedIn?: Schemas['DecisionBasisDto'] } } => {
  const [chosen, choose] = useState('');
  const bases = useBases(decision);
  const basis = bases.options.find(({ key }) => key === chosen) ?? bases.options[0];
  return {
    field: <DecisionChoice bases={bases} value={basis?.key ?? ''} onChange={choose} />,
    cited: basis ? { decidedIn: basis.basis } : {},
  };
};
