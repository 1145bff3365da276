import { writeFileSync } from 'node:fs';
import { ANSWERS, answersFile } from './answers.js';
import { lifted } from './lifted.js';
import { pages } from './pages.js';
import { root, textOf } from './source.js';

/** `npm run docs`: lifts every marked region of the pages, and the schemas of all answers, anew from the code. */
for (const page of pages()) writeFileSync(`${root}${page}`, lifted(textOf(page)));
writeFileSync(`${root}${ANSWERS}`, answersFile());
