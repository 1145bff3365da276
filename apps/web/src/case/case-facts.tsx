import { Link } from '@tanstack/react-router';
import { usePlaces } from '../parts/places.js';
import { useWords } from '../words/use-words.js';
import { type Case, type StandardVersion } from './case-query.js';

/** The line that tells an assessment from others: code, street, which submission, which standard. */
export const CaseFacts = ({
  found,
  version,
}: {
  readonly found: Case;
  readonly version: StandardVersion | undefined;
}) => {
  const { t, language } = useWords();
  const { place } = usePlaces();
  const { data, street } = found;
  return (
    <>
      <Link className="link" to="/communities/$id" params={{ id: found.subject }}>
        {data.code}
      </Link>
      {street !== undefined && <span>{place(street)}</span>}
      {data.submission !== undefined && <span>{t('case.submission', { count: data.submission })}</span>}
      {data.returns > 0 && <span>{t('case.returns', { count: data.returns })}</span>}
      {version && <span>{t('case.standard', { title: version.title[language], version: version.version })}</span>}
    </>
  );
};
