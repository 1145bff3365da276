import { readFile } from 'node:fs/promises';

/** The version of this program, from the package that it lies in, built or not. */
export const programVersion = async (): Promise<string> => {
  for (let folder = new URL('.', import.meta.url); ; folder = new URL('..', folder)) {
    const text = await readFile(new URL('package.json', folder), 'utf8').catch(() => undefined);
    if (text !== undefined) return (JSON.parse(text) as { version: string }).version;
    if (folder.pathname === '/') return 'unknown';
  }
};
