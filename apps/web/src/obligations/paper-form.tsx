import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type KeyboardEvent, useRef, useState } from 'react';
import { api } from '../api/client.js';
import { answered } from '../api/trouble.js';
import { namedQuery } from '../communities/community-query.js';
import { usePlaces } from '../parts/places.js';
import { useWords } from '../words/use-words.js';
import { type Kind } from './board-query.js';
import { FileField } from './file-field.js';
import { type Blank, type Part, partsOf, type Row, type Typed } from './papers.js';

/** Standing duties, and the work items of the notice (L83-L95). */
export const WORK_ITEMS = ['duty', 'W1', 'W2', 'W3', 'W4', 'W5', 'W6', 'W7', 'W8', 'W9', 'W10', 'W11', 'W12'] as const;
/** Figures that a summary states most; the books are asked for each at the position that is named. */
export const FIGURES = ['F1.urban', 'F1.enrolled', 'F2.attained', 'F8.localPilots', 'F8.active'] as const;

interface PaperFormProps {
  readonly kind: Kind;
  readonly area: string | undefined;
  /** The position of the log that figures speak of unless another is written. */
  readonly ordinal: number;
  readonly value: Typed;
  /** Blanks that were refused, as `work.0.done`. */
  readonly wrong: readonly string[];
  readonly onChange: (value: Typed) => void;
  readonly onBusy: (busy: boolean) => void;
}

/** What marks a blank that was refused. */
const marks = (wrong: boolean) =>
  wrong ? { status: 'error' as const, 'aria-invalid': true, 'aria-describedby': 'paper-wrong' } : {};

/** Enter in one of many blanks goes on writing; only the button files. */
const staysHere = (event: KeyboardEvent) => {
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
};

/** The blanks of a paper, part by part. */
export const PaperForm = (props: PaperFormProps) => {
  const { kind, value, wrong, onChange, onBusy } = props;
  const { term } = useWords();
  // people go on writing while a file is on its way
  const latest = useRef(value);
  latest.current = value;
  return (
    <div className="paper-rows" onKeyDown={staysHere}>
      {partsOf[kind].map((part) => {
        const label = term('board', `part.${part.name}`);
        switch (part.is) {
          case 'rows':
            return <Rows key={part.name} {...props} part={part} />;
          case 'files':
            return (
              <FileField
                key={part.name}
                label={label}
                most={part.most}
                value={value.files[part.name] ?? []}
                onBusy={onBusy}
                onChange={(change) => {
                  const { files } = latest.current;
                  const kept = change(files[part.name] ?? []);
                  onChange({ ...latest.current, files: { ...files, [part.name]: kept } });
                }}
              />
            );
          default: {
            const write = (text: string) => onChange({ ...value, texts: { ...value.texts, [part.name]: text } });
            return (
              <label key={part.name} className="verb-field">
                {label}
                {part.is === 'text' ? (
                  <Input.TextArea
                    autoSize={{ minRows: 2, maxRows: 8 }}
                    maxLength={part.name === 'text' ? 20_000 : 5000}
                    value={value.texts[part.name] ?? ''}
                    {...marks(wrong.includes(part.name))}
                    onChange={({ target }) => write(target.value)}
                  />
                ) : (
                  <Input
                    maxLength={200}
                    value={value.texts[part.name] ?? ''}
                    {...marks(wrong.includes(part.name))}
                    onChange={({ target }) => write(target.value)}
                  />
                )}
              </label>
            );
          }
        }
      })}
    </div>
  );
};

const Rows = ({
  part,
  kind,
  area,
  ordinal,
  value,
  wrong,
  onChange,
}: PaperFormProps & { readonly part: Extract<Part, { is: 'rows' }> }) => {
  const { t, term } = useWords();
  const rows = value.rows[part.name] ?? [];
  const write = (next: readonly Row[]) => onChange({ ...value, rows: { ...value.rows, [part.name]: next } });
  const label = term('board', `part.${part.name}`);
  const add = (row: Row) => write([...rows, row]);
  return (
    <fieldset className="paper-rows">
      <legend className="strong">{label}</legend>
      {rows.map((row, i) => (
        // rows have no names of their own and are never reordered
        <div key={i} className="paper-row">
          <div className="paper-row-fields">
            {part.blanks.map((blank) => (
              <label key={blank.name} className={blank.wide ? 'verb-field wide' : 'verb-field'}>
                {term('board', `blank.${blank.name}`)}
                <BlankField
                  blank={blank}
                  area={area}
                  value={row[blank.name] ?? ''}
                  wrong={wrong.includes(`${part.name}.${i}.${blank.name}`)}
                  onChange={(text) =>
                    write(rows.map((each, at) => (at === i ? { ...each, [blank.name]: text } : each)))
                  }
                />
              </label>
            ))}
          </div>
          <button type="button" className="bare" onClick={() => write(rows.filter((_, at) => at !== i))}>
            {t('board.remove')}
            <span className="unseen"> {t('board.rowOf', { name: label, no: i + 1 })}</span>
          </button>
        </div>
      ))}
      {kind === 'pilotList' ? (
        <PilotFinder area={area} onFound={add} />
      ) : (
        <div>
          <Button
            size="small"
            disabled={rows.length >= part.most}
            onClick={() => add(kind === 'stageSummary' ? { ordinal: String(ordinal) } : {})}
          >
            {t('board.addRow', { name: label })}
          </Button>
        </div>
      )}
    </fieldset>
  );
};

interface BlankFieldProps {
  readonly blank: Blank;
  readonly area: string | undefined;
  readonly value: string;
  readonly wrong: boolean;
  readonly onChange: (text: string) => void;
}

const BlankField = ({ blank, area, value, wrong, onChange }: BlankFieldProps) => {
  const { language } = useWords();
  switch (blank.is) {
    case 'text':
      return (
        <Input.TextArea
          autoSize={{ minRows: 2, maxRows: 6 }}
          maxLength={2000}
          value={value}
          {...marks(wrong)}
          onChange={({ target }) => onChange(target.value)}
        />
      );
    case 'whole':
      return (
        <Input
          inputMode="numeric"
          maxLength={15}
          value={value}
          {...marks(wrong)}
          onChange={({ target }) => onChange(target.value.replaceAll(/[^\d-]/g, ''))}
        />
      );
    case 'day':
      return (
        <input
          type="date"
          className="native-date"
          lang={language}
          value={value}
          aria-invalid={wrong}
          onChange={({ target }) => onChange(target.value)}
        />
      );
    case 'line':
      return (
        <Input maxLength={500} value={value} {...marks(wrong)} onChange={({ target }) => onChange(target.value)} />
      );
    case 'community':
      return <CommunityName id={value} />;
    default:
      return <Choice is={blank.is} area={area} value={value} wrong={wrong} onChange={onChange} />;
  }
};

/** A choice among work items, bureaus of the area, or figures. */
const Choice = ({
  is,
  area,
  value,
  wrong,
  onChange,
}: Omit<BlankFieldProps, 'blank'> & { readonly is: 'item' | 'bureau' | 'figure' }) => {
  const { t, term, language } = useWords();
  const { areas } = usePlaces();
  const options = {
    item: () => WORK_ITEMS.map((item) => [item, term('board', `item.${item}`)] as const),
    figure: () => FIGURES.map((figure) => [figure, term('board', `figure.${figure.replace('.', '_')}`)] as const),
    bureau: () =>
      areas
        .filter((each) => each.area === area)
        .flatMap(({ bureaus }) => bureaus.map(({ unit, name }) => [unit, name[language]] as const)),
  }[is]();
  return (
    <select
      className="select select-wide"
      value={value}
      aria-invalid={wrong}
      onChange={({ target }) => onChange(target.value)}
    >
      <option value="">{t('board.choose')}</option>
      {options.map(([key, name]) => (
        <option key={key} value={key}>
          {name}
        </option>
      ))}
    </select>
  );
};

/** A community by its name, with its code. */
export const CommunityName = ({ id }: { readonly id: string }) => {
  const { t } = useWords();
  const found = useQuery(namedQuery(id));
  return <span>{found.data ? t('board.nameAndCode', found.data) : id}</span>;
};

/** Puts a community on the list by its statistical code; its particulars come from the register. */
const PilotFinder = ({
  area,
  onFound,
}: {
  readonly area: string | undefined;
  readonly onFound: (row: Row) => void;
}) => {
  const { t } = useWords();
  const [code, setCode] = useState('');
  const wanted = code.trim();
  const found = useQuery({
    queryKey: ['community-by-code', area, wanted],
    enabled: /^\d{12}$/.test(wanted),
    queryFn: () =>
      answered(api.GET('/api/communities', { params: { query: { area, code: wanted, status: 'active', limit: 1 } } })),
  });
  const [community] = found.data?.items ?? [];
  return (
    <div className="verb-field">
      <label className="verb-field">
        {t('board.pilotByCode')}
        <Input inputMode="numeric" maxLength={12} value={code} onChange={({ target }) => setCode(target.value)} />
      </label>
      <p role="status" className="second">
        {community
          ? t('board.nameAndCode', { name: community.data.name, code: community.data.code })
          : found.isSuccess && t('board.noSuchCode')}
      </p>
      <div>
        <Button
          size="small"
          disabled={!community}
          onClick={() => {
            if (!community) return;
            const { households, compounds } = community.data;
            onFound({
              community: community.subject,
              households: String(households),
              compounds: String(compounds),
            });
            setCode('');
          }}
        >
          {t('board.addPilot')}
        </Button>
      </div>
    </div>
  );
};
