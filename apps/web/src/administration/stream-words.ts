import { useOwedName } from '../obligations/filing-name.js';
import { usePlaces } from '../parts/places.js';
import { useWords } from '../words/use-words.js';

const KIND = /^([A-Za-z]+)-(.+)$/;
const REMINDER = /^([A-Za-z]+)\.(.+)[.-](\w+)$/;

/** A stream in words, as far as its name tells what it is about; what is a mere id there stays unsaid. */
export const useStreamWords = () => {
  const { t, term, knows } = useWords();
  const { place } = usePlaces();
  const owedName = useOwedName();
  const about = (kind: string, subject: string): string | undefined => {
    if (kind === 'obligation') {
      const [, owed, period, ...obligor] = subject.split('.');
      if (!owed || !period || obligor.length === 0) return undefined;
      return owedName({ kind: owed, period, obligor: obligor.join('.') });
    }
    if (kind === 'reminder') {
      const [, of = '', id = '', rung = ''] = REMINDER.exec(subject) ?? [];
      if (!knows('board', `rung.${rung}`)) return undefined;
      return t('notices.what', { about: about(of, id) ?? term('stream', of), rung: term('board', `rung.${rung}`) });
    }
    if (kind === 'target') return subject.split('.').at(-1);
    return kind === 'communityRegister' ? place(subject) : undefined;
  };
  return {
    /** What a stream of a kind is about. */
    about,
    /** A whole name of a stream: its kind, and what it is about. */
    named: (stream: string): string => {
      const [, kind = stream, subject = ''] = KIND.exec(stream) ?? [];
      return about(kind, subject) ?? term('stream', kind);
    },
  };
};
