import { type UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { troubleOf } from '../api/trouble.js';
import { useNow } from '../moment/now.js';
import '../parts/list-table.css';
import { Failed, Loading } from '../parts/states.js';
import { useWords } from '../words/use-words.js';
import { ActButton } from './act-button.js';
import { Done } from './done.js';
import { type Days, HeldDays, HeldLight, heldOn } from './held-days.js';

/** How a form ends: with what was done, or without. */
export interface Ends {
  readonly onDone: (words: string) => void;
  readonly onClose: () => void;
}

interface HeldPartProps<Held> {
  readonly title: string;
  /** What is held by the account, as far as it is read. */
  readonly held: UseQueryResult<readonly Held[]>;
  readonly reading: string;
  /** How many rows are about to come. */
  readonly rows: number;
  readonly none: string;
  /** What the first two columns are called, and what stands in them. */
  readonly heads: readonly [first: string, second: string];
  readonly cells: (held: Held) => readonly [first: ReactNode, second: ReactNode];
  readonly give: string;
  readonly giveForm: (ends: Ends) => ReactNode;
  readonly end: string;
  /** What an end is of, for those who hear the button without its row. */
  readonly nameOf: (held: Held) => string;
  readonly endForm: (held: Held, ends: Ends) => ReactNode;
}

/** What an account holds from one day to another: given by a form, ended by another, and how it stands today. */
export const HeldPart = <Held extends Days & { readonly id: string }>(props: HeldPartProps<Held>) => {
  const { title, held, reading, rows, none, heads, cells, give, giveForm, end, nameOf, endForm } = props;
  const { t } = useWords();
  const today = useNow()?.asOf ?? '';
  const [gives, setGives] = useState(false);
  const [ended, setEnded] = useState<Held>();
  const [done, setDone] = useState<string>();
  const close = (words?: string) => {
    setGives(false);
    setEnded(undefined);
    setDone(words);
  };
  const ends: Ends = { onDone: close, onClose: () => close() };
  return (
    <section className="administration-part">
      <div className="administration-head">
        <h2 className="h-section">{title}</h2>
        <ActButton open={gives} onPress={() => (close(), setGives(true))}>
          {give}
        </ActButton>
      </div>
      {gives && giveForm(ends)}
      {ended && endForm(ended, ends)}
      <Done words={done} />
      {held.isPending && <Loading name={reading} rows={rows} />}
      {held.isLoadingError && <Failed level={2} trouble={troubleOf(held.error)} again={held.refetch} />}
      {held.data?.length === 0 && <p className="second">{none}</p>}
      {held.data && held.data.length > 0 && (
        <div className="list-table card">
          <table>
            <caption className="unseen">{title}</caption>
            <thead>
              <tr>
                {[...heads, t('accounts.days'), t('accounts.stands'), t('accounts.act')].map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {held.data.map((each) => {
                const [first, second] = cells(each);
                return (
                  <tr key={each.id}>
                    <th scope="row">{first}</th>
                    <td>{second}</td>
                    <td className="second">
                      <HeldDays {...each} />
                    </td>
                    <td>
                      <HeldLight {...each} />
                    </td>
                    <td>
                      {heldOn(each, today) !== 'ended' && (
                        <ActButton small to={nameOf(each)} onPress={() => (close(), setEnded(each))}>
                          {end}
                        </ActButton>
                      )}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
};
