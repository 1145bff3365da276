import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { api } from '../api/client.js';
import { answered, troubleOf } from '../api/trouble.js';
import { whole } from '../parts/format.js';
import { Light } from '../parts/light.js';
import { Failed } from '../parts/states.js';
import { useWords } from '../words/use-words.js';

/** Has the chain of the access log computed anew, and says whether every entry fits the one before it (D2). */
export const ChainCheck = () => {
  const { t, term } = useWords();
  const check = useMutation({ mutationFn: () => answered(api.GET('/api/access-log/verify')) });
  const { data } = check;
  return (
    <div className="chain-check">
      <Button loading={check.isPending} onClick={() => check.mutate()}>
        {t('accessLog.verify')}
      </Button>
      <span role="status">
        {data?.intact === true && <Light is="done">{t('accessLog.intact', { count: data.entries })}</Light>}
        {data?.intact === false && (
          <Light is="refused">{term('accessLog', `broken.${data.reason}`, { number: whole(data.number) })}</Light>
        )}
        {!data && <span className="second">{t('accessLog.verifyWhat')}</span>}
      </span>
      {check.isError && <Failed level={2} trouble={troubleOf(check.error)} again={() => check.mutate()} />}
    </div>
  );
};
