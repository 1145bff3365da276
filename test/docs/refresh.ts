import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { ANSWERS, answersFile } from './answers.js';
import { lifted } from './lifted.js';
import { pages } from './pages.js';
import { root, textOf } from './source.js';

/** `npm run docs`: lifts every marked region of the pages, the schemas of all answers and the web's client anew. */
for (const page of pages()) writeFileSync(`${root}${page}`, lifted(textOf(page)));
writeFileSync(`${root}${ANSWERS}`, answersFile());
// after the schemas, which it describes
const { API_CLIENT, apiClientFile } = await import('./api-client.js');
mkdirSync(dirname(`${root}${API_CLIENT}`), { recursive: true });
writeFileSync(`${root}${API_CLIENT}`, await apiClientFile());
