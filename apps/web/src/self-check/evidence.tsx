import { Button, Input, Modal } from 'antd';
import { type ChangeEvent, useEffect, useRef, useState } from 'react';
import { useSession } from '../api/session.js';
import { Refused } from '../case/refused.js';
import { useCommand } from '../case/use-command.js';
import { type Task } from '../inbox/inbox-query.js';
import { Shape } from '../parts/light.js';
import { useWords } from '../words/use-words.js';
import { type EvidenceKind, withdraw } from './acts.js';
import { type Entry } from './sheet.js';
import { canResume, type Upload } from './use-uploads.js';

interface EvidenceProps {
  readonly entry: Entry;
  readonly subject: string;
  readonly task: Task;
  readonly disabled: boolean;
  readonly uploads: readonly Upload[];
  readonly onAdd: (kind: EvidenceKind, files: readonly File[]) => void;
  readonly onAgain: (upload: Upload) => void;
  readonly onDrop: (upload: Upload) => void;
}

const KEPT = 'image/jpeg,image/png,image/webp,application/pdf,.docx,.xlsx';
const OTHER: readonly EvidenceKind[] = ['expertNote', 'other'];

const isImage = (mediaType: string): boolean => mediaType.startsWith('image/');
/** `pdf`, `document`, `sheet`: the last part of a media type. */
const typeOf = (mediaType: string): string => mediaType.split(/[/.]/).at(-1) ?? '';
const urlOf = (subject: string, file: string): string => `/api/creations/${subject}/evidence/${file}`;

/** The files of one criterion: those linked, those on their way, and three ways to bring more: dragged, photographed, pasted. */
export const Evidence = ({ entry, subject, task, disabled, uploads, onAdd, onAgain, onDrop }: EvidenceProps) => {
  const { t, term } = useWords();
  const { criterion, line } = entry;
  const { no } = criterion;
  const kinds = [...new Set([...criterion.evidence.kinds, ...OTHER])];
  const [kind, setKind] = useState<EvidenceKind>(kinds[0]!);
  const [over, setOver] = useState(false);
  const [shown, setShown] = useState<string>();
  const held = line?.evidence ?? [];
  const files = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);

  const add = (list: FileList | null | undefined) => {
    if (!disabled && list && list.length > 0) onAdd(kind, [...list]);
  };
  useEffect(() => {
    const paste = ({ clipboardData }: ClipboardEvent) => add(clipboardData?.files);
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  });
  const chosen = ({ target }: ChangeEvent<HTMLInputElement>) => {
    add(target.files);
    target.value = '';
  };
  const looked = held.find(({ file }) => file === shown);

  return (
    <section
      className={over ? 'evidence evidence-over' : 'evidence'}
      aria-label={t('check.evidenceOf', { no })}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        add(event.dataTransfer.files);
      }}
    >
      <div className="evidence-head">
        <h4 className="strong">{t('case.evidence')}</h4>
        <span className="second">{t('case.evidenceOf', { has: held.length, needs: criterion.evidence.atLeast })}</span>
      </div>
      <ul className="evidence-strip">
        {held.map(({ file, kind: is, mediaType }) => (
          <li key={`${file}.${is}`} className="evidence-tile">
            <button
              type="button"
              className="evidence-picture"
              aria-label={t('check.show', { kind: term('check', `kind.${is}`) })}
              onClick={() => setShown(file)}
            >
              {isImage(mediaType) ? (
                <img src={urlOf(subject, file)} alt={''} loading="lazy" />
              ) : (
                <span className="second">{term('check', `type.${typeOf(mediaType)}`)}</span>
              )}
            </button>
            <span className="note">{term('check', `kind.${is}`)}</span>
          </li>
        ))}
        {uploads.map((each) => {
          const refused = each.trouble !== undefined && !canResume(each);
          const percent = Math.floor(each.share * 100);
          return (
            <li key={each.id} className={refused ? 'evidence-tile evidence-refused' : 'evidence-tile'}>
              <span className="evidence-picture">
                {each.preview !== undefined ? (
                  <img src={each.preview} alt={each.file.name} />
                ) : (
                  <span className="second cut">{each.file.name}</span>
                )}
                {!each.trouble && (
                  <progress
                    className="evidence-progress"
                    max={100}
                    value={percent}
                    aria-label={t('check.sendingFile', { name: each.file.name })}
                  />
                )}
              </span>
              <span className={refused ? 'evidence-word-refused' : 'note'} role="status">
                {refused ? t('check.refused') : each.trouble ? t('check.broken') : t('check.sending', { percent })}
              </span>
            </li>
          );
        })}
        {!disabled && (
          <>
            <li className="evidence-tile">
              <button type="button" className="evidence-add" onClick={() => files.current?.click()}>
                {t('check.choose')}
              </button>
            </li>
            <li className="evidence-tile evidence-camera">
              <button type="button" className="evidence-add" onClick={() => camera.current?.click()}>
                {t('check.photograph')}
              </button>
            </li>
          </>
        )}
      </ul>
      {uploads
        .filter(({ trouble }) => trouble)
        .map((each) => (
          <div key={each.id} className="evidence-trouble">
            {canResume(each) ? (
              <p className="verb-field-wrong">
                <Shape is="waiting" />
                {t('check.brokenWhy', { name: each.file.name })}
              </p>
            ) : (
              <Refused trouble={each.trouble!} id={`file-${each.id}`} />
            )}
            <div className="refused-ways">
              {canResume(each) && (
                <Button size="small" onClick={() => onAgain(each)}>
                  {t('check.resume')}
                </Button>
              )}
              <Button size="small" onClick={() => onDrop(each)}>
                {t('check.leaveFile')}
              </Button>
            </div>
          </div>
        ))}
      {!disabled && (
        <div className="evidence-ways">
          <label>
            <span className="second">{t('check.kindOf')}</span>{' '}
            <select className="select" value={kind} onChange={({ target }) => setKind(target.value as EvidenceKind)}>
              {kinds.map((each) => (
                <option key={each} value={each}>
                  {t(`check.kind.${each}`)}
                </option>
              ))}
            </select>
          </label>
          <span className="note">{t('check.ways')}</span>
          <input ref={files} type="file" hidden multiple accept={KEPT} data-way="files" onChange={chosen} />
          <input ref={camera} type="file" hidden accept="image/*" capture="environment" onChange={chosen} />
        </div>
      )}
      {looked && (
        <Looked
          subject={subject}
          no={no}
          task={task}
          disabled={disabled}
          file={looked.file}
          image={isImage(looked.mediaType)}
          name={t('check.fileOf', { no, kind: term('check', `kind.${looked.kind}`) })}
          onClose={() => setShown(undefined)}
        />
      )}
    </section>
  );
};

interface LookedProps {
  readonly subject: string;
  readonly no: number;
  readonly task: Task;
  readonly disabled: boolean;
  readonly file: string;
  readonly image: boolean;
  readonly name: string;
  readonly onClose: () => void;
}

/** One file as large as the page allows; it can be taken away again, with a reason. */
const Looked = ({ subject, no, task, disabled, file, image, name, onClose }: LookedProps) => {
  const { t } = useWords();
  const session = useSession();
  const [reason, setReason] = useState('');
  const act = useCommand(
    (key) => withdraw(subject, { criterion: no, file, reason }, { key, session: session!, holder: task.holder }),
    onClose,
  );
  return (
    <Modal open footer={null} title={name} width={720} onCancel={onClose} closable={{ 'aria-label': t('key.close') }}>
      <div className="evidence-looked">
        {image && <img src={urlOf(subject, file)} alt={name} />}
        <a className="link" href={urlOf(subject, file)} download>
          {t('check.download')}
        </a>
        {!disabled && (
          <form
            className="evidence-withdraw"
            onSubmit={(event) => {
              event.preventDefault();
              if (!act.busy) void act.act();
            }}
          >
            <label>
              <span className="second">{t('check.withdrawWhy')}</span>
              <Input value={reason} maxLength={500} onChange={({ target }) => setReason(target.value)} />
            </label>
            <Button htmlType="submit" loading={act.busy}>
              {t('check.withdraw')}
            </Button>
          </form>
        )}
        {act.trouble && <Refused trouble={act.trouble} id="withdraw-refused" again={() => void act.act()} />}
      </div>
    </Modal>
  );
};
