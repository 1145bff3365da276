import { type ReactNode, useState } from 'react';
import { useWords } from '../words/use-words.js';

/** A picture and, beside it, the table that says the same: one of the two is shown. */
export const ChartPanel = ({
  id,
  title,
  note,
  picture,
  table,
}: {
  readonly id: string;
  readonly title: string;
  readonly note?: string | undefined;
  readonly picture: ReactNode;
  readonly table: ReactNode;
}) => {
  const { t } = useWords();
  const [asTable, setAsTable] = useState(false);
  return (
    <section className="panel card chart-panel" aria-labelledby={id}>
      <div className="panel-head">
        <h2 id={id}>{title}</h2>
        {note !== undefined && <span className="note">{note}</span>}
        <button
          type="button"
          className="bare panel-tool"
          aria-pressed={asTable}
          aria-describedby={id}
          onClick={() => setAsTable(!asTable)}
        >
          {t(asTable ? 'chart.asPicture' : 'chart.asTable')}
        </button>
      </div>
      {asTable ? table : picture}
    </section>
  );
};
