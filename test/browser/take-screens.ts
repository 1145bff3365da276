import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { type Browser } from 'playwright-core';
import { Desk, DESK, launchBrowser, PHONE } from '../support/browser.js';

/**
 * `npm run screens`: starts a practice province of its own, lets a reviewer and the office look at it, and keeps what
 * they see under docs/screens.
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

type Language = 'zh' | 'en';
interface Shot {
  readonly name: string;
  readonly login: string;
  readonly path: string;
  /** What has to be seen before the picture is taken. */
  readonly sees: string;
  readonly dark?: boolean;
  readonly phone?: boolean;
  readonly languages?: readonly Language[];
  readonly act?: (desk: Desk) => Promise<void>;
}

const both: readonly Language[] = ['zh', 'en'];
const reviewer = 'county-reviewer-520402';
const office = 'provincial-officer-office';

/** Decides what the self-check says, but for one criterion. */
const decide = async ({ page }: Desk): Promise<void> => {
  await page.locator('.case-tabs .ant-btn').click();
  await page.getByRole('radiogroup', { name: /^C12/ }).getByRole('radio').nth(1).check();
  await page.keyboard.press('r');
  await page.locator('.verb-form textarea').fill('14 个小区里，请补 1 个小区的物业合同和现场照片。');
  await page.locator('.verb-form [role=status]').waitFor();
};

const shots: readonly Shot[] = [
  { name: 'sign-in', login: '', path: '/sign-in', sees: 'county-reviewer-520402', languages: both },
  { name: 'inbox', login: reviewer, path: '/inbox', sees: 'C16', languages: both },
  { name: 'inbox-dark', login: reviewer, path: '/inbox', sees: 'C16', dark: true },
  { name: 'inbox-return', login: reviewer, path: '/inbox', sees: 'C16', act: decide },
  { name: 'inbox-phone', login: reviewer, path: '/inbox', sees: '520402', phone: true, languages: both },
  { name: 'dashboard', login: office, path: '/dashboard', sees: 'C16', languages: both },
  { name: 'dashboard-past', login: office, path: '/dashboard?asOf=2021-09-30', sees: 'C16', languages: both },
  { name: 'dashboard-behind', login: office, path: '/dashboard?behind=F2', sees: '2021-12-28' },
  { name: 'dashboard-area', login: office, path: '/dashboard?area=GY', sees: '520102' },
  { name: 'dashboard-phone', login: office, path: '/dashboard', sees: 'C16', phone: true },
  {
    name: 'dashboard-explain',
    login: office,
    path: '/dashboard?asOf=2021-12-31&explain=F2&base=2021-09-30',
    sees: 'C16',
  },
  { name: 'dashboard-wide', login: office, path: '/dashboard?wide=on', sees: '2021' },
  { name: 'replay', login: office, path: '/replay?figure=F2&base=2021-09-30&until=2021-12-31', sees: '2021' },
  { name: 'obligations', login: office, path: '/obligations', sees: '2021', languages: both },
  { name: 'communities', login: office, path: '/communities', sees: '522601007901' },
  { name: 'community', login: office, path: '', sees: 'C16', languages: both },
];

const take = async (browser: Browser, { url, password }: Running, shot: Shot, language: Language): Promise<void> => {
  const { name, login, path, sees, dark = false, phone = false, act } = shot;
  const desk = await Desk.open(browser, url, { language, dark, size: phone ? PHONE : DESK, scale: phone ? 2 : 1 });
  const { page } = desk;
  if (login !== '') await desk.signIn(login, password);
  if (name === 'community') {
    await desk.goTo('/communities?status=attained');
    await page.locator('.open-link').first().click();
  } else await desk.goTo(path);
  await page.waitForLoadState('networkidle');
  if (name === 'inbox-phone') await page.locator('.task-card').first().waitFor();
  else if (name !== 'dashboard-area') await page.getByText(sees).first().waitFor();
  await act?.(desk);
  await page.evaluate('document.fonts.ready');
  await page.screenshot({ path: `${out}${name}.${language}.png` });
  await desk.close();
  if (desk.complaints.length > 0) throw new Error(`${name}.${language}: ${desk.complaints.join('\n')}`);
};

mkdirSync(out, { recursive: true });
const province = await startProvince();
try {
  for (const language of both) {
    const browser = await launchBrowser(language);
    for (const shot of shots) {
      if ((shot.languages ?? ['zh']).includes(language)) await take(browser, province, shot, language);
    }
    await browser.close();
  }
} finally {
  await province.stop();
}
