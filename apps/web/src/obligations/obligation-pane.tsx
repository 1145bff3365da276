import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useSession } from '../api/session.js';
import { troubleOf } from '../api/trouble.js';
import { OpenNext } from '../case/open-next.js';
import { type PaneProps } from '../case/pane-props.js';
import '../case/task-pane.css';
import { type Verb, VerbBar } from '../case/verb-bar.js';
import { useMoment } from '../moment/moment.js';
import { dayOf, fullDay, moment as instantOf } from '../parts/format.js';
import { usePlaces } from '../parts/places.js';
import { Failed, Loading } from '../parts/states.js';
import { useClosed } from '../shell/use-closed.js';
import { useWords } from '../words/use-words.js';
import './board.css';
import { type Obligation, obligationQuery, obligorOf } from './board-query.js';
import { DeadlinePart, ReadingsPart } from './deadline-part.js';
import { useOwedName } from './filing-name.js';
import { EventsPart, ReceiptsPart } from './history-parts.js';
import { type Standpoint, standpointOf } from './obligation-acts.js';
import { AcceptForm, FileForm, type ObligationFormProps, ReturnForm, WaiveForm } from './obligation-forms.js';
import { PaperView } from './paper-view.js';
import { StandingLight } from './standing.js';

interface ObligationPaneProps {
  readonly id: string;
  readonly className?: string;
  readonly bar?: ReactNode;
  readonly onBack: () => void;
  readonly onDone: (words: string) => void;
}

/** A task on something that is owed. */
export const ObligationTask = ({ task, onBack, onDone }: PaneProps) => (
  <ObligationPane id={task.subject} bar={<OpenNext />} onBack={onBack} onDone={onDone} />
);

/** One obligation: how it stands, the paper, why it falls due when it does, its notices, its events, and the verbs. */
export const ObligationPane = (props: ObligationPaneProps) => {
  const { t } = useWords();
  const moment = useMoment();
  const found = useQuery(obligationQuery(props.id, moment));
  const className = ['task-pane', props.className].filter(Boolean).join(' ');
  if (found.data) return <Pane {...props} className={className} found={found.data} />;
  return (
    <section className={className} aria-label={t('board.one')}>
      <button type="button" className="bare obligation-close" onClick={props.onBack}>
        {t('key.close')}
      </button>
      {found.isLoadingError ? (
        <Failed trouble={troubleOf(found.error)} again={found.refetch} />
      ) : (
        <Loading title={t('board.one')} name={t('board.readingOne')} rows={10} />
      )}
    </section>
  );
};

const forms: Readonly<Record<string, (props: ObligationFormProps) => ReactNode>> = {
  file: FileForm,
  replace: FileForm,
  mend: FileForm,
  revise: (props) => <FileForm {...props} revises />,
  accept: AcceptForm,
  return: ReturnForm,
  waive: WaiveForm,
};

interface LaidOut extends Verb {
  readonly holder: string;
}

const Pane = ({ found, className, bar, onBack, onDone }: ObligationPaneProps & { readonly found: Obligation }) => {
  const { t, term, language } = useWords();
  const session = useSession();
  const [open, setOpen] = useState<string>();
  const { data, status, at, subject } = found;
  const verbs = useVerbs(found, standpointOf(session, found));
  const chosen = verbs.find(({ id }) => id === open);
  const Form = open === undefined ? undefined : forms[open];
  const leading = verbs.find(({ closed }) => closed === undefined)?.id;
  const name = useOwedName()({ kind: data.kind, period: data.period, obligor: obligorOf(data) });
  const standing = {
    status,
    timeliness: data.timeliness,
    dueOn: data.dueOn,
    daysLate: data.daysLate ?? 0,
    firstFiledAt: data.firstFiledAt,
    mendUntil: data.mendUntil,
  };
  return (
    <section className={className} aria-label={name}>
      <div className="task-pane-scroll">
        {bar !== undefined ? (
          <button type="button" className="bare task-back" onClick={onBack}>
            {t('inbox.back')}
          </button>
        ) : (
          <button type="button" className="bare obligation-close" onClick={onBack}>
            {t('key.close')}
          </button>
        )}
        <div className="task-head">
          <h1 className="h-page" tabIndex={-1}>
            {name}
          </h1>
          <div className="task-head-end">
            <StandingLight standing={standing} asOf={at.asOf} />
            <span>{t('board.until', { day: fullDay(data.mendUntil ?? data.dueOn, language) })}</span>
          </div>
        </div>
        <p className="task-waits">
          {data.filedAt === undefined
            ? t('board.opened', { day: fullDay(dayOf(data.opensAt), language) })
            : t('board.filed', { at: instantOf(data.filedAt, language), version: data.version ?? 1 })}
        </p>
        {status === 'returned' && data.reasons !== undefined && (
          <div className="case-returned card" role="note">
            <p className="strong">{t('board.toMend', { day: fullDay(data.mendUntil ?? data.dueOn, language) })}</p>
            <ul className="second">
              {data.reasons.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          </div>
        )}
        {data.missing !== undefined && data.missing.length > 0 && (
          <div className="case-returned card" role="note">
            <p>
              {t('board.lacks', {
                parts: data.missing.map((part) => term('board', `planPart.${part}`)).join(t('comma')),
              })}
            </p>
          </div>
        )}
        {data.paper && (
          <section className="obligation-part">
            <h2>{t('board.paper')}</h2>
            <PaperView id={subject} paper={data.paper} />
          </section>
        )}
        <DeadlinePart found={found} />
        <ReadingsPart found={found} />
        <ReceiptsPart found={found} />
        <EventsPart found={found} />
      </div>
      {Form && chosen && (
        <Form
          found={found}
          name={name}
          holder={chosen.holder}
          onClose={() => setOpen(undefined)}
          onDone={(words) => {
            setOpen(undefined);
            onDone(words);
          }}
        />
      )}
      {verbs.length > 0 && (
        <VerbBar verbs={verbs} leading={leading} open={open} onOpen={setOpen}>
          {bar}
        </VerbBar>
      )}
    </section>
  );
};

/** The verbs that belong to whoever looks, each with the reason where it is closed. */
const useVerbs = (found: Obligation, standpoint: Standpoint): readonly LaidOut[] => {
  const { t, term } = useWords();
  const { place } = usePlaces();
  const everywhere = useClosed();
  const { data, status } = found;
  const { filesAs, filesFor, reviewsAs, waivesAs } = standpoint;
  const obligor = place(obligorOf(data));
  const kind = term('obligationKind', data.kind);
  const lay = (id: string, holder: string, closed: string | undefined): LaidOut => ({
    id,
    holder,
    label: term('board', `verb.${id}`),
    closed: everywhere ?? closed,
  });
  const verbs: LaidOut[] = [];
  const filing = status === 'open' ? 'file' : status === 'returned' ? 'mend' : 'replace';
  if (filesAs !== undefined) {
    const shut =
      status === 'accepted' ? t('board.shut.accepted') : status === 'waived' ? t('board.shut.waived') : undefined;
    verbs.push(lay(filing, filesAs, shut));
    if (data.kind === 'implementationPlan')
      verbs.push(lay('revise', filesAs, status === 'accepted' ? undefined : t('board.shut.revise')));
  } else if (filesFor !== undefined) {
    verbs.push(lay(filing, '', t('board.shut.notObligor', { kind, obligor, own: place(filesFor) })));
  }
  if (reviewsAs !== undefined) {
    const lacking = (data.missing ?? []).map((part) => term('board', `planPart.${part}`)).join(t('comma'));
    const unfiled = {
      open: t('board.shut.unfiled', { obligor }),
      returned: t('board.shut.returned', { obligor }),
      waived: t('board.shut.waived'),
    }[status];
    verbs.push(
      lay(
        'accept',
        reviewsAs,
        unfiled ??
          (status === 'accepted'
            ? t('board.shut.taken')
            : lacking === ''
              ? undefined
              : t('board.shut.incomplete', { parts: lacking })),
      ),
      lay('return', reviewsAs, unfiled),
    );
  }
  if (waivesAs !== undefined) {
    verbs.push(lay('waive', waivesAs, status === 'open' ? undefined : t('board.shut.waive')));
  }
  return verbs;
};
