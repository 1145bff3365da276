import { useState } from 'react';
import { api } from '../api/client.js';
import { answered } from '../api/trouble.js';
import { ActForm } from '../case/act-form.js';
import { OpenNext } from '../case/open-next.js';
import { PaneHead } from '../case/pane-head.js';
import { type PaneProps } from '../case/pane-props.js';
import { to } from '../case/send.js';
import { VerbBar } from '../case/verb-bar.js';
import '../obligations/board.css';
import { Named } from '../parts/acting.js';
import { usePlaces } from '../parts/places.js';
import { useClosed } from '../shell/use-closed.js';
import { useWords } from '../words/use-words.js';
import { useCitation } from './decision-choice.js';
import './meetings.css';
import { useRoster } from './use-roster.js';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A unit proposed somebody else for its seat: the conference confirms it, citing where it was decided, or rejects it (R12). */
export const MemberChangeTask = ({ task, today, onBack, onDone }: PaneProps) => {
  const { t, term } = useWords();
  const { place } = usePlaces();
  const { changes, person } = useRoster();
  const closed = useClosed();
  const [open, setOpen] = useState<string>();
  const seat = text(task.data['seat']);
  const unit = place(text(task.data['unit']));
  const change = changes.find((each) => each.place === seat);
  const verbs = ['confirmChange', 'rejectChange'].map((id) => ({ id, label: term('meetings', `verb.${id}`), closed }));
  const chosen = verbs.find(({ id }) => id === open);
  const form = {
    matter: `seat.${seat}.${open ?? ''}`,
    holder: task.holder,
    remark: t('verb.recorded'),
    onClose: () => setOpen(undefined),
  };
  const title = t('meetings.changeOf', { unit });
  return (
    <section className="task-pane" aria-label={title}>
      <div className="task-pane-scroll">
        <PaneHead task={task} today={today} onBack={onBack} title={title} />
        <dl className="plain-facts">
          {(
            [
              [t('meetings.seat'), seat, unit],
              [t('meetings.seated'), change?.person, change?.person && person(change.person)],
              [t('meetings.incoming'), change?.incoming, change?.incoming && person(change.incoming)],
            ] as const
          ).map(([name, id, words]) => (
            <div key={name}>
              <dt className="second">{name}</dt>
              <dd>{words === undefined ? t('none') : <Named name={words} id={id} />}</dd>
            </div>
          ))}
        </dl>
      </div>
      {chosen?.id === 'confirmChange' && (
        <ConfirmForm
          {...form}
          title={chosen.label}
          scheme={task.subject}
          seat={seat}
          person={change?.incoming}
          onDone={() => onDone(t('verb.doneFor', { name: title, verb: chosen.label }))}
        />
      )}
      {chosen?.id === 'rejectChange' && (
        <ActForm
          {...form}
          title={chosen.label}
          confirm={chosen.label}
          label={t('verb.reason')}
          send={(reason, envelope) =>
            answered(
              api.POST('/api/conferences/{id}/reject-member-change', {
                ...to(task.subject, envelope),
                body: { seat, reason },
              }),
            )
          }
          onDone={() => onDone(t('verb.doneFor', { name: title, verb: chosen.label }))}
        />
      )}
      <VerbBar verbs={verbs} leading="confirmChange" open={open} onOpen={setOpen}>
        <OpenNext />
      </VerbBar>
    </section>
  );
};

interface ConfirmFormProps {
  readonly matter: string;
  readonly title: string;
  readonly holder: string;
  readonly remark: string;
  readonly scheme: string;
  readonly seat: string;
  readonly person: string | undefined;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

const ConfirmForm = ({ scheme, seat, person, title, ...form }: ConfirmFormProps) => {
  const { field, cited } = useCitation(person === undefined ? undefined : { is: 'seatMember', seat, person });
  return (
    <ActForm
      {...form}
      title={title}
      confirm={title}
      send={(_, envelope) =>
        answered(
          api.POST('/api/conferences/{id}/confirm-member-change', {
            ...to(scheme, envelope),
            body: { seat, ...cited },
          }),
        )
      }
    >
      {field}
    </ActForm>
  );
};
