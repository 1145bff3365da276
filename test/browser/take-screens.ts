import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { type Browser } from 'playwright-core';
import sharp from 'sharp';
import { Desk, DESK, launchBrowser, PHONE } from '../support/browser.js';
import { type Language, type Shot, shots } from './shots.js';

/**
 * `npm run screens`: starts a practice province of its own, lets those of `shots.ts` look at it, and keeps what they see
 * under docs/screens; `npm run screens -- inbox minutes` takes those alone.
 */
const out = fileURLToPath(new URL('../../docs/screens/', import.meta.url));
const root = fileURLToPath(new URL('../../', import.meta.url));

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

interface Running {
  readonly url: string;
  readonly password: string;
  readonly stop: () => Promise<void>;
}

/** The program with its practice province, once it answers. */
const startProvince = async (): Promise<Running> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'greenledger-screens-'));
  const port = await freePort();
  const env = { ...process.env, DATA_DIR: dataDir, PORT: String(port), LOG_LEVEL: 'error' };
  const program = spawn('node', ['dist/apps/cli/src/main.js', 'start'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => program.once('exit', () => resolve()));
  let password = '';
  for await (const line of createInterface({ input: program.stdout })) {
    password = /open with: (\S+)/.exec(line)?.[1] ?? password;
    if (line.startsWith('Greenledger answers')) break;
  }
  const stop = async (): Promise<void> => {
    program.kill('SIGTERM');
    await ended;
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { url: `http://127.0.0.1:${port}`, password, stop };
};

const take = async (browser: Browser, { url, password }: Running, shot: Shot, language: Language): Promise<void> => {
  const { name, login, path, sees, dark = false, phone = false, act } = shot;
  const desk = await Desk.open(browser, url, { language, dark, size: phone ? PHONE : DESK, scale: phone ? 2 : 1 });
  const { page } = desk;
  if (login !== undefined) await desk.signIn(login, password);
  await desk.goTo(path);
  await page.locator(sees).first().waitFor();
  await act?.(desk, language);
  await page.waitForLoadState('networkidle');
  await page.evaluate('document.fonts.ready');
  // in 256 colours: less than half as large, and no eye tells them apart on our screens
  await sharp(await page.screenshot())
    .png({ palette: true, dither: 0, compressionLevel: 9 })
    .toFile(`${out}${name}.${language}.png`);
  await desk.close();
  if (desk.complaints.length > 0) throw new Error(`${name}.${language}: ${desk.complaints.join('\n')}`);
};

const named = process.argv.slice(2);
const wanted = shots.filter(({ name }) => named.length === 0 || named.includes(name));
mkdirSync(out, { recursive: true });
const province = await startProvince();
try {
  for (const language of ['zh', 'en'] as const) {
    const browser = await launchBrowser(language);
    for (const shot of wanted) {
      if ((shot.languages ?? ['zh']).includes(language)) await take(browser, province, shot, language);
    }
    await browser.close();
  }
} finally {
  await province.stop();
}
