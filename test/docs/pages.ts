import { readdirSync } from 'node:fs';
import { root } from './source.js';

/** Every page that we write: the README and what stands under docs/ and data/. */
export const pages = (): readonly string[] => [
  'README.md',
  'data/README.md',
  ...readdirSync(`${root}docs`, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => `docs/${path}`)
    .sort(),
];
