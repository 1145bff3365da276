import { useTranslation } from 'react-i18next';
import { type Language } from './language.js';
import { type zh } from './zh.js';

/** The groups of the catalogue whose keys are words of the API: a state, a step, a role. */
type Group = { [K in keyof typeof zh]: (typeof zh)[K] extends string ? never : K }[keyof typeof zh];

/** The words of the chosen language: `t` by key, `term` for a word of the API, `or` where the catalogue may not know it. */
export const useWords = () => {
  const { t, i18n } = useTranslation();
  const language = i18n.language as Language;
  /** The word for something that the API names; its own name where the catalogue does not know it. */
  const term = (group: Group, name: string, values: Readonly<Record<string, unknown>> = {}): string => {
    const key = `${group}.${name}`;
    // the keys of a group are words of the API, which the compiler does not know
    return i18n.exists(key) ? (t as (key: string, values: object) => string)(key, values) : name;
  };
  const knows = (group: Group, name: string): boolean => i18n.exists(`${group}.${name}`);
  return { t, term, knows, language };
};
