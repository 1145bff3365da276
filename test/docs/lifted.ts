import { commandsTable } from './commands.js';
import { problemsTable } from './problems.js';
import { quote } from './source.js';

const OPEN = /^<!-- lifted: (.+) -->$/;
const CLOSE = '<!-- end -->';

/** `quote <file> <label>...` (labels of several words in double quotes), or the name of a table. */
const lift = (said: string): string => {
  const [what, ...words] = (said.match(/"[^"]+"|\S+/g) ?? []).map((word) => word.replace(/^"|"$/g, ''));
  if (what === 'problems') return problemsTable();
  if (what === 'commands') return commandsTable();
  const [path, ...labels] = words;
  if (what !== 'quote' || !path || labels.length === 0) throw new Error(`cannot lift: ${said}`);
  return ['```ts', `// ${path}`, labels.map((label) => quote(path, label)).join('\n\n'), '```'].join('\n');
};

/** A page with everything between its marks lifted anew from the code. */
export const lifted = (page: string): string => {
  const lines: string[] = [];
  let inside = false;
  for (const line of page.split('\n')) {
    if (line === CLOSE) inside = false;
    if (!inside) lines.push(line);
    const said = OPEN.exec(line)?.[1];
    if (said === undefined) continue;
    if (inside) throw new Error(`${line} stands inside another mark`);
    lines.push(lift(said));
    inside = true;
  }
  if (inside) throw new Error(`a mark is not closed by ${CLOSE}`);
  return lines.join('\n');
};
