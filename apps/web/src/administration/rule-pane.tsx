import { Button } from 'antd';
import { useState } from 'react';
import { useSession } from '../api/session.js';
import { useMoment } from '../moment/moment.js';
import { useBasis } from '../parts/basis.js';
import { fullDay, moment as instantOf, whole } from '../parts/format.js';
import { Light, type LightIs } from '../parts/light.js';
import { useWords } from '../words/use-words.js';
import { PlainData } from './plain-data.js';
import { RuleForm } from './rule-form.js';
import { type Rule } from './rules-table.js';
import { configuresAs, type DatedRule, RULE_SETTERS } from './scheme-query.js';

const lights = { inForce: 'done', ahead: 'ahead', past: 'na' } as const satisfies Record<DatedRule['is'], LightIs>;

/** One rule: what it says now, all that was ever set for it, and the form to set it from a day on. */
export const RulePane = ({
  today,
  rule: { key, versions },
  onClose,
}: {
  readonly today: string;
  readonly rule: Rule;
  readonly onClose: () => void;
}) => {
  const { t, term, language } = useWords();
  const basisOf = useBasis();
  const session = useSession();
  const { past } = useMoment();
  const [setting, setSetting] = useState(false);
  const [done, setDone] = useState<string>();
  const holder = session && configuresAs(session, RULE_SETTERS);
  const model = versions.find(({ is }) => is === 'inForce') ?? versions[0];
  return (
    <section className="card rule-pane" aria-label={term('rule', key)}>
      <div className="rule-pane-head">
        <h2 className="h-section">{term('rule', key)}</h2>
        <Button size="small" onClick={onClose}>
          {t('key.close')}
        </Button>
      </div>
      {done !== undefined && (
        <p role="status">
          <Light is="done">{done}</Light>
        </p>
      )}
      <ol className="rule-versions">
        {versions.map((version) => (
          <li key={version.ordinal}>
            <p>
              <Light is={lights[version.is]}>
                {term('rules', `is.${version.is}`, { day: fullDay(version.appliesFrom, language) })}
              </Light>
            </p>
            <PlainData value={version.value} />
            <p className="second">
              {basisOf(version.basis)}
              {version.basis.reading !== undefined && ` ${t('rules.reading_', { reading: version.basis.reading })}`}
            </p>
            <p className="note">
              {t('rules.setBy', {
                who: term('role', version.role),
                at: instantOf(version.recordedAt, language),
                ordinal: whole(version.ordinal),
              })}{' '}
              {version.role !== 'System' && <span className="long-name">{version.account}</span>}
            </p>
          </li>
        ))}
      </ol>
      {holder === undefined ? (
        <p className="second">{t('rules.notYours')}</p>
      ) : past ? (
        <p className="second">{t('verb.closedPast')}</p>
      ) : setting && model ? (
        <RuleForm
          name={key}
          today={today}
          model={model}
          holder={holder}
          onClose={() => setSetting(false)}
          onDone={(words) => (setSetting(false), setDone(words))}
        />
      ) : (
        <Button type="primary" onClick={() => setSetting(true)}>
          {t('rules.set')}
        </Button>
      )}
    </section>
  );
};
