import axe from 'axe-core';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';

/** Where the build puts the web application. */
export const builtWeb = fileURLToPath(new URL('../../dist/apps/web/', import.meta.url));

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** Whether there is a browser to tell stories in. */
export const hasBrowser = existsSync(executablePath);
if (!hasBrowser) {
  console.error('NOT RUN, for want of a browser (sudo apt-get install chromium fonts-noto-cjk)');
}

export const launchBrowser = (language: 'zh' | 'en' = 'zh'): Promise<Browser> =>
  chromium.launch({ executablePath, args: ['--no-sandbox', `--lang=${language === 'zh' ? 'zh-CN' : 'en-GB'}`] });

export const DESK = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

export interface OpenOptions {
  readonly language?: 'zh' | 'en';
  readonly size?: { readonly width: number; readonly height: number };
  readonly dark?: boolean;
  readonly scale?: number;
}

interface Violation {
  readonly rule: string;
  readonly where: readonly string[];
}

/** A person in front of a browser; what the console complains of is kept for the end of the story. */
export class Desk {
  readonly complaints: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly url: string,
  ) {}

  static async open(
    browser: Browser,
    url: string,
    { language = 'zh', size = DESK, dark = false, scale = 1 }: OpenOptions = {},
  ): Promise<Desk> {
    const context = await browser.newContext({
      viewport: size,
      locale: language === 'zh' ? 'zh-CN' : 'en-GB',
      colorScheme: dark ? 'dark' : 'light',
      deviceScaleFactor: scale,
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    const desk = new Desk(page, url);
    page.on('console', (message) => {
      // a refusal is an answer, of which the browser complains all the same
      const refused = /the server responded with a status of (4\d\d)/.test(message.text());
      if (message.type() === 'error' && !refused) desk.complaints.push(message.text());
    });
    page.on('pageerror', (error) => desk.complaints.push(error.message));
    return desk;
  }

  async goTo(path: string): Promise<void> {
    await this.page.goto(new URL(path, this.url).href);
  }

  async signIn(login: string, password: string): Promise<void> {
    await this.goTo('/sign-in');
    await this.page.locator('input[name=login]').fill(login);
    await this.page.locator('input[name=password]').fill(password);
    await this.page.locator('button[type=submit]').click();
    await this.entered();
  }

  /** Waits until whoever signed in is let in: the door stays in sight until the next page has come. */
  async entered(): Promise<void> {
    await this.page.waitForURL((url) => url.pathname !== '/sign-in');
    await this.page.locator('input[name=login]').waitFor({ state: 'detached' });
  }

  /** Leaves out complaints about what the story itself broke. */
  forgive(broken: RegExp): void {
    this.complaints.splice(0, this.complaints.length, ...this.complaints.filter((text) => !broken.test(text)));
  }

  /** Waits until a text is seen, and says so. */
  async sees(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).filter({ visible: true }).first().waitFor();
  }

  /** What stands in the way of somebody who cannot see, or uses no mouse, or sees little contrast. */
  async barriers(): Promise<readonly Violation[]> {
    await this.page.getByRole('heading', { level: 1 }).first().waitFor();
    // what is still being read is looked at once it is there
    await this.page.locator('.loading').first().waitFor({ state: 'detached' });
    await this.page.evaluate(axe.source);
    // as text, since the page has types that nothing else here knows
    return this.page.evaluate<readonly Violation[]>(`axe.run(document, { resultTypes: ['violations'] }).then(
      ({ violations }) => violations.map(({ id, nodes }) => (
        { rule: id, where: nodes.slice(0, 4).map(({ html }) => html.slice(0, 160)) }
      )),
    )`);
  }

  /** Whether anything reaches over the right edge of the page. */
  overflows(): Promise<boolean> {
    return this.page.evaluate<boolean>('document.documentElement.scrollWidth > document.documentElement.clientWidth');
  }

  /** Controls of Ant Design that were not given its style: each of them has round corners. */
  bare(): Promise<readonly string[]> {
    return this.page.evaluate<readonly string[]>(`
      [...document.querySelectorAll('.ant-btn, .ant-segmented, .ant-input:not(.ant-input-affix-wrapper *), .ant-input-affix-wrapper')]
        .filter((each) => each.checkVisibility() && getComputedStyle(each).borderRadius === '0px')
        .map(({ className }) => className)`);
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}
