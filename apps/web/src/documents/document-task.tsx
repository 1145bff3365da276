import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, type Schemas } from '../api/client.js';
import { answered, troubleOf } from '../api/trouble.js';
import { ActForm } from '../case/act-form.js';
import { OpenNext } from '../case/open-next.js';
import { PaneHead } from '../case/pane-head.js';
import { type PaneProps } from '../case/pane-props.js';
import { to } from '../case/send.js';
import { VerbBar } from '../case/verb-bar.js';
import { type Moment, useMoment } from '../moment/moment.js';
import '../obligations/board.css';
import { fullDay } from '../parts/format.js';
import { Shape } from '../parts/light.js';
import { usePlaces } from '../parts/places.js';
import { Failed, Loading } from '../parts/states.js';
import { useClosed } from '../shell/use-closed.js';
import { useWords } from '../words/use-words.js';
import { AcknowledgedPart } from './acknowledged-part.js';
import './documents.css';

/** A document as it is registered, and which of its addressees have acknowledged it. */
const documentQuery = (id: string, { asOf, knownAt }: Moment) =>
  queryOptions({
    queryKey: ['document', id, asOf, knownAt],
    queryFn: async () => {
      const params = { path: { id }, query: { asOf, knownAt } };
      const [document, { items }] = await Promise.all([
        answered(api.GET('/api/policy-documents/{id}', { params })),
        answered(
          api.GET('/api/policy-documents/{id}/acknowledgements', {
            params: { ...params, query: { ...params.query, limit: 200 } },
          }),
        ),
      ]);
      return { document, acknowledgements: items.map(({ data }) => data) };
    },
  });

/** A document that a bureau has to acknowledge: it is opened first, and only then confirmed (R2). */
export const DocumentTask = ({ task, today, onBack, onDone }: PaneProps) => {
  const { t } = useWords();
  const moment = useMoment();
  const everywhere = useClosed();
  const { place } = usePlaces();
  const found = useQuery(documentQuery(task.subject, moment));
  const [opened, setOpened] = useState(false);
  const [open, setOpen] = useState(false);
  if (!found.data)
    return (
      <section className="task-pane" aria-label={t('documents.document')}>
        {found.isLoadingError ? (
          <Failed trouble={troubleOf(found.error)} again={found.refetch} />
        ) : (
          <Loading title={t('documents.document')} name={t('documents.reading')} rows={8} />
        )}
      </section>
    );
  const { document, acknowledgements } = found.data;
  const { data } = document;
  const bureau = typeof task.data['bureau'] === 'string' ? task.data['bureau'] : '';
  const read = opened || data.file === undefined;
  const closed = everywhere ?? (read ? undefined : t('documents.openFirst'));
  const label = t('verbOf.acknowledge');
  return (
    <section className="task-pane" aria-label={data.title}>
      <div className="task-pane-scroll">
        <PaneHead
          task={task}
          today={today}
          onBack={onBack}
          title={data.title}
          facts={<span>{data.number.printed}</span>}
        />
        <PaperPart id={task.subject} document={data} opened={opened} onOpened={() => setOpened(true)} />
        <AcknowledgedPart acknowledgements={acknowledgements} own={bureau} />
      </div>
      {open && closed === undefined && (
        <ActForm
          matter={`acknowledge.${task.subject}.${bureau}`}
          title={t('documents.acknowledgeFor', { bureau: place(bureau) })}
          confirm={label}
          holder={task.holder}
          remark={t('verb.recorded')}
          send={(_, envelope) =>
            answered(
              api.POST('/api/policy-documents/{id}/acknowledge', {
                ...to(task.subject, envelope),
                body: { bureau },
              }),
            )
          }
          onClose={() => setOpen(false)}
          onDone={() => onDone(t('verb.doneFor', { name: data.title, verb: label }))}
        >
          <p className="second">{t('documents.ask', { number: data.number.printed })}</p>
        </ActForm>
      )}
      <VerbBar
        verbs={[{ id: 'acknowledge', label, closed }]}
        leading="acknowledge"
        open={open ? 'acknowledge' : undefined}
        onOpen={() => setOpen(true)}
      >
        <OpenNext />
      </VerbBar>
    </section>
  );
};

interface PaperPartProps {
  readonly id: string;
  readonly document: Schemas['DocumentLine'];
  readonly opened: boolean;
  readonly onOpened: () => void;
}

/** What is known of the paper, and the paper itself; files always come as downloads, and reading one is recorded. */
const PaperPart = ({ id, document, opened, onOpened }: PaperPartProps) => {
  const { t, language } = useWords();
  const { place } = usePlaces();
  const { issuers, dated, issuedOn, bases, file } = document;
  const facts: readonly (readonly [string, string])[] = [
    [t('documents.issuers'), issuers.map(place).join(t('comma'))],
    [t('documents.dated'), fullDay(dated, language)],
    ...(issuedOn === undefined ? [] : [[t('documents.issuedOn'), fullDay(issuedOn, language)] as const]),
    ...(bases.length === 0 ? [] : [[t('documents.bases'), bases.join(t('comma'))] as const]),
  ];
  return (
    <section className="obligation-part">
      <h2>{t('documents.paper')}</h2>
      <dl className="obligation-facts">
        {facts.map(([name, text]) => (
          <div key={name} className="paper-part">
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
        <div className="paper-part">
          <dt>{t('documents.original')}</dt>
          <dd>
            {file === undefined ? (
              t('documents.noFile')
            ) : (
              <>
                <a
                  className="link"
                  href={`/api/policy-documents/${encodeURIComponent(id)}/files/${file}`}
                  download
                  onClick={onOpened}
                >
                  {t('documents.open')}
                </a>{' '}
                <span role="status">
                  {opened && (
                    <span className="second">
                      <Shape is="done" /> {t('documents.opened')}
                    </span>
                  )}
                </span>
              </>
            )}
          </dd>
        </div>
      </dl>
    </section>
  );
};
