/**
 * Builds the web application into dist/apps/web. The build before is kept under the digest of everything that it was
 * made of, so that a start without a change of the web only copies it.
 */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));
const kept = `${root}node_modules/.cache/web/`;
const wanted = `${root}dist/apps/web`;

const madeOf = () => {
  const digest = createHash('sha256');
  const trees = ['apps/web', 'libs/contracts/src', 'libs/domain/src/shared'];
  const inTrees = trees.flatMap((tree) =>
    readdirSync(`${root}${tree}`, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.includes('.spec.'))
      .map((entry) => `${entry.parentPath}/${entry.name}`),
  );
  for (const path of [...inTrees.sort(), `${root}package-lock.json`]) digest.update(path).update(readFileSync(path));
  return digest.digest('hex').slice(0, 16);
};

const made = `${kept}${madeOf()}`;
if (!existsSync(`${made}/index.html`)) {
  await build({ configFile: `${root}apps/web/vite.config.ts`, logLevel: 'warn' });
  rmSync(kept, { recursive: true, force: true });
  mkdirSync(kept, { recursive: true });
  cpSync(wanted, made, { recursive: true });
} else {
  cpSync(made, wanted, { recursive: true });
}
