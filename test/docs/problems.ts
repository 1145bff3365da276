import { refusalCodes } from '@greenledger/domain';
import { readdirSync } from 'node:fs';
import { edgeCodes, statusOf } from '../../apps/api/src/http/problem.js';
import { root, textOf } from './source.js';

const domain = 'libs/domain/src';

/** Product files of the domain, by the folder that holds them. */
const folders = (): ReadonlyMap<string, string> => {
  const texts = new Map<string, string>();
  for (const path of readdirSync(`${root}${domain}`, { recursive: true, encoding: 'utf8' }).sort()) {
    const [folder = '', file] = path.split('/');
    if (!file?.endsWith('.ts') || /\.(spec|fixture)\.ts$/.test(file) || path === 'shared/refusal.ts') continue;
    texts.set(folder, (texts.get(folder) ?? '') + textOf(`${domain}/${path}`));
  }
  return texts;
};

/** Every stable code of a problem, its status, and where it comes from. */
export const problemsTable = (): string => {
  const texts = folders();
  const from = (code: string): string =>
    [...texts].flatMap(([folder, text]) => (text.includes(`'${code}'`) ? [folder] : [])).join(', ') ||
    'kernel, platform';
  const rows = [
    ...edgeCodes.map((code) => [code, 'edge'] as const),
    ...refusalCodes.map((code) => [code, from(code)] as const),
  ];
  const order = (code: string): string => `${statusOf(code)} ${code}`;
  return [
    '| status | code | from |',
    '| --- | --- | --- |',
    ...rows
      .sort(([a], [b]) => (order(a) < order(b) ? -1 : 1))
      .map(([code, where]) => `| ${statusOf(code)} | \`${code}\` | ${where} |`),
  ].join('\n');
};
