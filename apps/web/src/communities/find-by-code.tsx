import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Input } from 'antd';
import { useState } from 'react';
import { api } from '../api/client.js';
import { answered } from '../api/trouble.js';
import { sameMoment, useMoment } from '../moment/moment.js';
import { useWords } from '../words/use-words.js';

/** Finds any community of the register by its code, also one that does not take part and so stands in no list. */
export const FindByCode = ({
  asked,
  onAsk,
}: {
  readonly asked: string;
  /** With a whole code, or with none. */
  readonly onAsk: (code: string) => void;
}) => {
  const { t } = useWords();
  const { asOf, knownAt } = useMoment();
  const [code, setCode] = useState(asked);
  const found = useQuery({
    queryKey: ['communities-by-code', code, asOf, knownAt],
    enabled: /^\d{12}$/.test(code),
    queryFn: () => answered(api.GET('/api/communities', { params: { query: { code, asOf, knownAt } } })),
  });
  const communities = found.data?.items ?? [];
  return (
    <div className="communities-by-code">
      <Input
        size="small"
        allowClear
        inputMode="numeric"
        maxLength={12}
        value={code}
        placeholder={t('communities.byCode')}
        aria-label={t('communities.byCode')}
        onChange={({ target }) => {
          const digits = target.value.replace(/\D/g, '');
          setCode(digits);
          if (digits.length === 12 || digits === '') onAsk(digits);
        }}
      />
      <span role="status" className="second">
        {communities.map(({ subject, data }) => (
          <Link key={subject} className="open-link" to="/communities/$id" params={{ id: subject }} search={sameMoment}>
            {t('board.nameAndCode', { name: data.name, code: data.code })}
          </Link>
        ))}
        {found.isSuccess && communities.length === 0 && t('communities.noSuchCode')}
      </span>
    </div>
  );
};
