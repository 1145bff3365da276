import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { type zh } from './zh.js';

export type Language = 'zh' | 'en';
export type Words = Widened<typeof zh>;
/** The same keys; a language may have a form of its own for one of something. */
type Widened<T> = { readonly [K in keyof T]: T[K] extends string ? string : Widened<T[K]> } & {
  readonly [K in `${string}_one`]?: string;
};

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof zh };
  }
}

const STORED = 'gl.language';

const catalogues = {
  zh: async () => (await import('./zh.js')).zh,
  en: async () => (await import('./en.js')).en,
} satisfies Record<Language, () => Promise<Words>>;

const chosen = (): Language => {
  const stored = localStorage.getItem(STORED);
  if (stored === 'zh' || stored === 'en') return stored;
  return navigator.language.startsWith('zh') ? 'zh' : 'en';
};

const show = (language: Language): void => {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  document.title = i18next.t('product');
};

/** Puts the words in place before anything is shown; the other language is fetched when it is asked for. */
export const startWords = async (): Promise<void> => {
  const language = chosen();
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: { [language]: { translation: await catalogues[language]() } },
    interpolation: { escapeValue: false },
    returnNull: false,
    initAsync: false,
  });
  show(language);
};

export const speak = async (language: Language): Promise<void> => {
  if (!i18next.hasResourceBundle(language, 'translation')) {
    i18next.addResourceBundle(language, 'translation', await catalogues[language]());
  }
  await i18next.changeLanguage(language);
  localStorage.setItem(STORED, language);
  show(language);
};
