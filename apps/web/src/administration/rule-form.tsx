import { Input } from 'antd';
import { useState } from 'react';
import { type Schemas } from '../api/client.js';
import { useSession } from '../api/session.js';
import { useCommand } from '../case/use-command.js';
import { VerbForm } from '../case/verb-form.js';
import { fullDay } from '../parts/format.js';
import { useWords } from '../words/use-words.js';
import { choicesOf } from './choices.js';
import { daysAfter } from './days.js';
import { leavesOf, type Leaf, withLeaf } from './leaves.js';
import { type DatedRule, schemeActs } from './scheme-query.js';

/** Sets a rule from a day on: every number, word and choice of what is in force can be changed, each with its name. */
export const RuleForm = ({
  name,
  today,
  model,
  holder,
  onClose,
  onDone,
}: {
  readonly name: string;
  readonly today: string;
  readonly model: DatedRule;
  readonly holder: string;
  readonly onClose: () => void;
  readonly onDone: (words: string) => void;
}) => {
  const { t, term, language } = useWords();
  const session = useSession();
  const [value, setValue] = useState<unknown>(model.value);
  const [appliesFrom, setAppliesFrom] = useState(daysAfter(today, 1));
  const [document, setDocument] = useState(model.basis.document);
  const [clause, setClause] = useState(model.basis.clause);
  const act = useCommand(
    (key) => {
      const basis = { document: document.trim(), clause: clause.trim() };
      // key and value are checked by the server as they are when a scheme is loaded
      const body = { key: name, value, appliesFrom, basis } as Schemas['SetRuleDto'];
      return schemeActs.setRule(body, { key, session: session!, holder });
    },
    () => onDone(t('rules.done', { day: fullDay(appliesFrom, language) })),
  );
  return (
    <div className="act-form">
      <VerbForm
        title={t('rules.setOf', { rule: term('rule', name) })}
        confirm={t('rules.set')}
        busy={act.busy}
        trouble={act.trouble}
        remark={t('verb.recorded')}
        onConfirm={() => void act.act()}
        onCancel={onClose}
      >
        <div className="rule-fields">
          {leavesOf(value).map((leaf) => (
            <label key={leaf.path.join('.')}>
              <span>
                {leaf.path
                  .map((part) => (/^\d+$/.test(part) ? String(Number(part) + 1) : term('field', part)))
                  .join(' · ')}
              </span>
              <LeafField
                leaf={leaf}
                onChange={(next) => setValue((before: unknown) => withLeaf(before, leaf.path, next))}
              />
            </label>
          ))}
          <label>
            <span>{t('rules.appliesFrom')}</span>
            <Input
              type="date"
              value={appliesFrom}
              min={today}
              onChange={({ target }) => setAppliesFrom(target.value)}
            />
          </label>
          <label>
            <span>{t('rules.document')}</span>
            <Input value={document} maxLength={60} onChange={({ target }) => setDocument(target.value)} />
          </label>
          <label>
            <span>{t('rules.clause')}</span>
            <Input value={clause} maxLength={60} onChange={({ target }) => setClause(target.value)} />
          </label>
        </div>
        <p className="note">{t('rules.shape')}</p>
      </VerbForm>
    </div>
  );
};

const LeafField = ({
  leaf: { path, value },
  onChange,
}: {
  readonly leaf: Leaf;
  readonly onChange: (next: Leaf['value']) => void;
}) => {
  const { t, term } = useWords();
  const words = typeof value === 'string' ? choicesOf(path, value) : undefined;
  if (words) {
    return (
      <select className="select select-wide" value={String(value)} onChange={({ target }) => onChange(target.value)}>
        {words.map((word) => (
          <option key={word} value={word}>
            {term('value', word)}
          </option>
        ))}
      </select>
    );
  }
  switch (typeof value) {
    case 'number':
      return <Input type="number" value={value} onChange={({ target }) => onChange(Number(target.value))} />;
    case 'boolean':
      return (
        <select
          className="select select-wide"
          value={String(value)}
          onChange={({ target }) => onChange(target.value === 'true')}
        >
          <option value="true">{t('data.yes')}</option>
          <option value="false">{t('data.no')}</option>
        </select>
      );
    default:
      return <Input value={value} maxLength={200} onChange={({ target }) => onChange(target.value)} />;
  }
};
