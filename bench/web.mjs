/* global document, location, MutationObserver, requestAnimationFrame, requestIdleCallback -- of the page */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { preparePractice, readConfig } from '../dist/libs/platform/src/index.js';
import { startProgram } from './program.mjs';

const COMMUNITIES = 3_000;
const ROUNDS = 5;
/** By how much the processor of the browser is slowed down for the first screen. */
const THROTTLE = 4;
const READER = 'provincial-officer-office';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** Where people go from the inbox, in the order of the day, and what has to be seen there. */
const PAGES = [
  ['/communities', 'th .open-link'],
  ['/obligations', '.board-cell'],
  ['/meetings', '.meetings .open-link'],
  ['/dashboard', '.tile-value'],
  ['/inbox', '.task-card'],
];

/**
 * The web application on the practice province of a whole province's size: the first screen in a browser that holds
 * nothing of it yet, on a warm server, and the way from one area of work to the next.
 */
export default async function web(tools) {
  if (!existsSync(executablePath)) throw new Error(`no browser at ${executablePath}`);
  const dataDir = await mkdtemp(join(tmpdir(), 'greenledger-web-'));
  const databaseUrl = await tools.freshDatabase();
  const env = { DATABASE_URL: databaseUrl, DATA_DIR: dataDir };
  try {
    const { password } = await preparePractice(readConfig({ ...env, LOG_LEVEL: 'error' }), {
      seed: 1,
      communities: COMMUNITIES,
      directories: { scheme: path('../data/schemes/guizhou-2020'), calendars: path('../data/calendars') },
      onProgress: () => undefined,
    });
    await tools.settle();
    const program = await startProgram(env);
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
    try {
      return await measure(tools, browser, program.url, password);
    } finally {
      await browser.close();
      await program.stop();
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

const measure = async ({ median }, browser, url, password) => {
  const storageState = await signedIn(browser, url, password);
  const first = { signIn: [], inbox: [], inboxAgain: [] };
  const later = Object.fromEntries(PAGES.map(([to]) => [to, []]));
  // the first round warms the server up and does not count
  for (let round = 0; round <= ROUNDS; round += 1) {
    const door = await opened(browser, {});
    const atDoor = await firstSeen(door, `${url}/sign-in`, 'button[type=submit]');
    await door.context().close();
    const page = await opened(browser, { storageState });
    const atWork = await firstSeen(page, `${url}/inbox`, '.task-card');
    await slowed(page, 1);
    for (const [to, content] of PAGES) {
      const ms = await seenBehind(page, to, content);
      if (round > 0) later[to].push(ms);
    }
    const context = page.context();
    await page.close();
    const again = await context.newPage();
    await slowed(again, THROTTLE);
    const atWorkAgain = await firstSeen(again, `${url}/inbox`, '.task-card');
    await context.close();
    if (round === 0) continue;
    first.signIn.push(atDoor);
    first.inbox.push(atWork);
    first.inboxAgain.push(atWorkAgain);
  }
  const medians = (of) => Object.fromEntries(Object.entries(of).map(([name, ms]) => [name, Math.round(median(ms))]));
  const [screens, ways] = [medians(first), medians(later)];
  console.log('first screens', screens, 'later ways', ways);
  const about = `${COMMUNITIES} communities, median of ${ROUNDS} rounds`;
  return {
    webFirstScreenMs: {
      value: Math.max(...Object.values(screens)),
      goal: 1_500,
      unit: 'ms',
      detail: { ...screens, about: `${about}, processor slowed ${THROTTLE} times` },
    },
    webNavigationMs: { value: Math.max(...Object.values(ways)), goal: 200, unit: 'ms', detail: { ...ways, about } },
  };
};

/**
 * Looks, inside the page, for something to be there and painted, and says how many milliseconds that took: from a click
 * on the way that leads to it, else from the moment at which the browser set out. Whoever drives the browser from outside
 * looks with a program of its own, which a slowed page pays for.
 */
const watch = ([content, path, way]) => {
  const since = way ? performance.now() : 0;
  const seen = new MutationObserver(() => {
    if (!location.pathname.startsWith(path) || !document.querySelector(content)) return;
    seen.disconnect();
    requestAnimationFrame(() => setTimeout(() => console.log(`seen ${performance.now() - since}`)));
  });
  seen.observe(document, { childList: true, subtree: true });
  way?.click();
};

const told = async (page, act) => {
  const heard = page.waitForEvent('console', (message) => message.text().startsWith('seen '));
  await act();
  return Number((await heard).text().slice('seen '.length));
};

const firstSeen = async (page, address, content) => {
  await page.addInitScript(watch, [content, new URL(address).pathname]);
  return told(page, () => page.goto(address, { waitUntil: 'commit' }));
};

/** The way to an area of work, once the page before has nothing more to do. */
const seenBehind = (page, to, content) =>
  told(page, async () => {
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    const way = await page.locator(`nav a[href^="${to}"]`).first().elementHandle();
    await page.evaluate(watch, [content, to, way]);
  });

const slowed = async (page, rate) => {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
};

const opened = async (browser, options) => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN', ...options });
  const page = await context.newPage();
  await slowed(page, THROTTLE);
  return page;
};

const signedIn = async (browser, url, password) => {
  const page = await opened(browser, {});
  await page.goto(`${url}/sign-in`);
  await page.locator('input[name=login]').fill(READER);
  await page.locator('input[name=password]').fill(password);
  await page.locator('button[type=submit]').click();
  await page.locator('.task-card').first().waitFor();
  const state = await page.context().storageState();
  await page.context().close();
  return state;
};
