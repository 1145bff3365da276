import { Button } from 'antd';
import { useState } from 'react';
import { useSession } from '../api/session.js';
import { Refused } from '../case/refused.js';
import { creationActs } from '../case/send.js';
import { useCommand } from '../case/use-command.js';
import { Light } from '../parts/light.js';
import { useWords } from '../words/use-words.js';

export interface Done {
  readonly words: string;
  /** What can be taken back, and in which role it was done. */
  readonly back?: { readonly community: string; readonly holder: string };
}

/** What was just done, with the way back while there is one. */
export const DoneStrip = ({ words, back, onGone }: Done & { readonly onGone: () => void }) => {
  const { t } = useWords();
  const session = useSession();
  const [taken, setTaken] = useState(false);
  const { act, busy, trouble } = useCommand(
    (key) => creationActs.takeBack(back!.community, { key, session: session!, holder: back!.holder }),
    () => setTaken(true),
  );
  return (
    <div className="done-strip" role="status">
      <Light is="done">{taken ? t('inbox.takenBack', { what: words }) : words}</Light>
      {back && !taken && (
        <Button size="small" loading={busy} onClick={() => void act()}>
          {t('inbox.takeBack')}
        </Button>
      )}
      <button type="button" className="bare" onClick={onGone}>
        {t('inbox.dismiss')}
      </button>
      {trouble && <Refused trouble={trouble} id="taken-back-refused" />}
    </div>
  );
};
