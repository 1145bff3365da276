import { Button, Input } from 'antd';
import { type CommandAnswer } from '@greenledger/contracts';
import { useState } from 'react';
import { useSession } from '../api/session.js';
import { useDraft } from '../case/draft.js';
import { type Envelope } from '../case/send.js';
import { ReasonField } from '../case/reason-field.js';
import { useCommand } from '../case/use-command.js';
import { VerbForm } from '../case/verb-form.js';
import { fullDay } from '../parts/format.js';
import { Shape } from '../parts/light.js';
import { useWords } from '../words/use-words.js';
import { type Obligation } from './board-query.js';
import { obligationActs } from './obligation-acts.js';
import { PaperForm } from './paper-form.js';
import { paperOf, type Typed, typedOf, wrongOf } from './papers.js';

export interface ObligationFormProps {
  readonly found: Obligation;
  /** What is owed by whom, in words. */
  readonly name: string;
  /** `Role@place` as which one acts. */
  readonly holder: string;
  readonly onClose: () => void;
  readonly onDone: (words: string) => void;
}

const useAct = (
  { found, name, holder, onDone }: ObligationFormProps,
  verb: string,
  send: (envelope: Envelope) => Promise<CommandAnswer>,
) => {
  const { t, term } = useWords();
  const session = useSession();
  return useCommand(
    (key) => send({ key, session: session!, holder, revision: found.revision }),
    () => onDone(t('verb.doneFor', { name, verb: term('board', `verb.${verb}`) })),
  );
};

/** Files a paper, a further version of it, or the mended one; with `revises`, puts an accepted plan forward anew. */
export const FileForm = (props: ObligationFormProps & { readonly revises?: boolean }) => {
  const { found, name, onClose, revises = false } = props;
  const { t, term, language } = useWords();
  const { subject, data, area, at } = found;
  const draft = useDraft<{ readonly typed: Typed; readonly reason: string }>(
    `paper.${subject}.${data.version ?? 0}.${found.status}`,
    { typed: typedOf(data.kind, data.paper), reason: '' },
  );
  const { typed, reason } = draft.value;
  const [uploading, setUploading] = useState(false);
  const verb = revises
    ? 'revise'
    : data.version === undefined
      ? 'file'
      : found.status === 'returned'
        ? 'mend'
        : 'replace';
  const act = useAct({ ...props, onDone: (words) => (draft.forget(), props.onDone(words)) }, verb, (envelope) => {
    const paper = paperOf(data.kind, typed);
    return revises && paper.kind === 'implementationPlan'
      ? obligationActs.revise(subject, paper, reason, envelope)
      : obligationActs.file(subject, paper, envelope);
  });
  const wrong = act.trouble ? wrongOf(act.trouble.details, typed) : [];
  const saidWrong = wrong.map((path) => {
    const [part = '', row, blank] = path.split('.');
    const called = term('board', `part.${part}`);
    if (row === undefined) return called;
    const at = t('board.rowOf', { name: called, no: Number(row) + 1 });
    return blank === undefined ? at : t('board.blankOf', { row: at, name: term('board', `blank.${blank}`) });
  });
  return (
    <VerbForm
      title={t('board.formOf', { verb: term('board', `verb.${verb}`), name })}
      confirm={term('board', `verb.${verb}`)}
      savedAt={draft.savedAt}
      busy={act.busy || uploading}
      trouble={act.trouble?.code === 'ReasonMissing' ? undefined : act.trouble}
      facts={[
        { name: t('board.dueHead'), text: t('board.until', { day: fullDay(data.mendUntil ?? data.dueOn, language) }) },
        { name: t('verb.nextStep'), text: t('board.nextOf.file') },
      ]}
      remark={t('verb.recorded')}
      onConfirm={() => void act.act()}
      onCancel={onClose}
    >
      <PaperForm
        kind={data.kind}
        area={area}
        ordinal={at.ordinal}
        value={typed}
        wrong={wrong}
        onBusy={setUploading}
        onChange={(next) => draft.change({ typed: next, reason })}
      />
      {saidWrong.length > 0 && (
        <p className="verb-field-wrong" id="paper-wrong">
          <Shape is="refused" />
          {t('board.wrongFields', { fields: [...new Set(saidWrong)].join(t('comma')) })}
        </p>
      )}
      {revises && (
        <ReasonField
          label={t('board.reviseReason')}
          missing={act.trouble?.code === 'ReasonMissing'}
          value={reason}
          onChange={(next) => draft.change({ typed, reason: next })}
        />
      )}
    </VerbForm>
  );
};

/** Takes a paper. */
export const AcceptForm = (props: ObligationFormProps) => {
  const { found, name, onClose } = props;
  const { t, term } = useWords();
  const act = useAct(props, 'accept', (envelope) => obligationActs.accept(found.subject, envelope));
  const { daysLate = 0 } = found.data;
  return (
    <VerbForm
      title={t('board.formOf', { verb: term('board', 'verb.accept'), name })}
      confirm={term('board', 'verb.accept')}
      busy={act.busy}
      trouble={act.trouble}
      remark={t('verb.recorded')}
      onConfirm={() => void act.act()}
      onCancel={onClose}
    >
      <p className="second">{daysLate > 0 ? t('board.acceptLate', { count: daysLate }) : t('board.acceptInTime')}</p>
    </VerbForm>
  );
};

/** Sends a paper back with what has to be mended. */
export const ReturnForm = (props: ObligationFormProps) => {
  const { found, name, onClose } = props;
  const { t, term } = useWords();
  const draft = useDraft<readonly string[]>(`return.${found.subject}.${found.data.version ?? 0}`, ['']);
  const reasons = draft.value;
  const act = useAct({ ...props, onDone: (words) => (draft.forget(), props.onDone(words)) }, 'return', (envelope) =>
    obligationActs.giveBack(
      found.subject,
      reasons.map((reason) => reason.trim()).filter((reason) => reason !== ''),
      envelope,
    ),
  );
  const missing = act.trouble?.code === 'ReturnReasonMissing';
  return (
    <VerbForm
      title={t('board.formOf', { verb: term('board', 'verb.return'), name })}
      confirm={term('board', 'verb.return')}
      savedAt={draft.savedAt}
      busy={act.busy}
      trouble={missing ? undefined : act.trouble}
      facts={[{ name: t('verb.nextStep'), text: t('board.nextOf.return') }]}
      remark={t('verb.recorded')}
      onConfirm={() => void act.act()}
      onCancel={onClose}
    >
      {reasons.map((reason, i) => (
        // reasons have no names of their own and are never reordered
        <label key={i} className="verb-field">
          {t('board.reasonNo', { no: i + 1 })}
          <Input.TextArea
            autoSize={{ minRows: 2, maxRows: 5 }}
            maxLength={500}
            value={reason}
            {...(missing && { status: 'error' as const, 'aria-invalid': true, 'aria-describedby': 'return-why' })}
            onChange={({ target }) => draft.change(reasons.map((each, at) => (at === i ? target.value : each)))}
          />
        </label>
      ))}
      {missing && (
        <p className="verb-field-wrong" id="return-why" role="alert">
          <Shape is="refused" />
          {t('board.returnWhy')}
        </p>
      )}
      <div>
        <Button size="small" disabled={reasons.length >= 20} onClick={() => draft.change([...reasons, ''])}>
          {t('board.addReason')}
        </Button>
      </div>
    </VerbForm>
  );
};

/** Lets somebody off. */
export const WaiveForm = (props: ObligationFormProps) => {
  const { found, name, onClose } = props;
  const { t, term } = useWords();
  const draft = useDraft(`waive.${found.subject}`, '');
  const act = useAct({ ...props, onDone: (words) => (draft.forget(), props.onDone(words)) }, 'waive', (envelope) =>
    obligationActs.waive(found.subject, draft.value, envelope),
  );
  const missing = act.trouble?.code === 'ReasonMissing';
  return (
    <VerbForm
      title={t('board.formOf', { verb: term('board', 'verb.waive'), name })}
      confirm={term('board', 'verb.waive')}
      savedAt={draft.savedAt}
      busy={act.busy}
      trouble={missing ? undefined : act.trouble}
      remark={t('verb.recorded')}
      onConfirm={() => void act.act()}
      onCancel={onClose}
    >
      <ReasonField label={t('verb.reason')} missing={missing} value={draft.value} onChange={draft.change} />
    </VerbForm>
  );
};
