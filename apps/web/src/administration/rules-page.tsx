import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { troubleOf } from '../api/trouble.js';
import { useMoment } from '../moment/moment.js';
import { Failed, Loading } from '../parts/states.js';
import { useWords } from '../words/use-words.js';
import { RulePane } from './rule-pane.js';
import { RulesTable } from './rules-table.js';
import './rules.css';
import { rulesQuery } from './scheme-query.js';

/** The dated rules of the scheme: what is in force since when, what lies ahead, and one of them with its history. */
export const RulesPage = () => {
  const { t } = useWords();
  const moment = useMoment();
  const { rule: open }: { rule?: string } = useSearch({ from: '/frame/administration/rules' });
  const navigate = useNavigate({ from: '/administration/rules' });
  const rules = useQuery(rulesQuery(moment));
  if (rules.isPending) return <Loading title={t('rules.title')} name={t('rules.reading')} rows={12} />;
  if (rules.isLoadingError) return <Failed trouble={troubleOf(rules.error)} again={rules.refetch} />;
  const { at, rules: all } = rules.data;
  const opened = all.find(({ key }) => key === open);
  const show = (rule: string | undefined): void => void navigate({ search: (before) => ({ ...before, rule }) });
  return (
    <>
      <h1 className="h-page" tabIndex={-1}>
        {t('rules.title')}
      </h1>
      <p className="second">{t('rules.what')}</p>
      <div className={opened ? 'rules rules-open' : 'rules'}>
        <RulesTable rules={all} open={open} onOpen={(key) => show(key === open ? undefined : key)} />
        {opened && <RulePane key={opened.key} today={at.asOf} rule={opened} onClose={() => show(undefined)} />}
      </div>
    </>
  );
};
