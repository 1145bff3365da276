import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { en } from './en.js';
import { zh } from './zh.js';

type Catalogue = { readonly [key: string]: string | Catalogue };

/** Every text of a catalogue by the path that leads to it. */
const flat = (catalogue: Catalogue, before = ''): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(catalogue).flatMap(([key, value]): (readonly [string, string])[] =>
      typeof value === 'string' ? [[before + key, value]] : [...flat(value, `${before}${key}.`)],
    ),
  );

const chinese = flat(zh);
const english = flat(en as unknown as Catalogue);
const blanks = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name!).sort();

const root = new URL('../', import.meta.url);
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !/words\/|\.spec\.|lifted/.test(path))
  .map((path) => readFileSync(new URL(path, root), 'utf8'))
  .join('\n');

/** What the domain refuses in acts of the conference. */
const domain = new URL('../../../../libs/domain/src/', import.meta.url);
const acts = ['meeting', 'minutes', 'pilot-selection', 'policy-document', 'joint-conference'];
const refused = acts
  .flatMap((act) => readdirSync(new URL(`${act}/`, domain)).map((file) => `${act}/${file}`))
  .filter((path) => !path.endsWith('.spec.ts'))
  .flatMap((path) => [...readFileSync(new URL(path, domain), 'utf8').matchAll(/refuse\(\s*'(\w+)'/g)])
  .map(([, code]) => code!);

describe('the catalogues', () => {
  it('have the same words in both languages', () => {
    const withoutForms = [...english.keys()].filter((key) => !key.endsWith('_one'));
    expect(withoutForms.sort()).toEqual([...chinese.keys()].sort());
  });

  it('leave no word empty, and the same blanks to be filled', () => {
    for (const [key, text] of english) {
      const base = chinese.get(key.replace(/_one$/, ''))!;
      expect([key, text.trim() !== '', base.trim() !== '']).toEqual([key, true, true]);
      // the form for one of something need not say how many
      if (!key.endsWith('_one')) expect([key, blanks(text)]).toEqual([key, blanks(base)]);
    }
  });

  it('set Chinese in full-width marks, with a space before Latin letters and digits', () => {
    const wrong = [...chinese].filter(([, text]) => /\p{Script=Han}[,:;?!]|\p{Script=Han}[A-Za-z0-9]/u.test(text));
    expect(wrong).toEqual([]);
  });

  it('say in words whatever an act of the conference is refused for', () => {
    expect(refused.length).toBeGreaterThan(30);
    expect([...new Set(refused)].filter((code) => !chinese.has(`refusal.${code}`))).toEqual([]);
  });

  it('hold no word that no screen says', () => {
    const groups = new Set([...sources.matchAll(/(?:term|knows)\('(\w+)'/g)].map(([, group]) => group));
    const templates = [...sources.matchAll(/t\(\s*`(\w+)\.\$?\{?/g)].map(([, group]) => group);
    const unsaid = [...chinese.keys()].filter((key) => {
      const [group] = key.split('.');
      return !groups.has(group) && !templates.includes(group) && !sources.includes(`'${key}'`);
    });
    expect(unsaid).toEqual([]);
  });
});
