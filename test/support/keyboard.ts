import { type Locator, type Page } from 'playwright-core';
import { type Desk } from './browser.js';
import { type SignsIn } from './small-province.js';

/** More stops than any page has between two things that somebody wants. */
const MOST_STOPS = 150;

/** Somebody at a desk who has no mouse. */
export class Keyboard {
  constructor(readonly desk: Desk) {}

  get page(): Page {
    return this.desk.page;
  }

  async signIn({ login, password }: SignsIn): Promise<void> {
    const { page } = this;
    await this.desk.goTo('/sign-in');
    for (const [name, text] of Object.entries({ login, password })) {
      await this.reach(page.locator(`input[name=${name}]`));
      await page.keyboard.type(text);
    }
    await page.keyboard.press('Enter');
    await this.desk.entered();
  }

  /** Goes on from stop to stop until something has the focus. */
  async reach(wanted: Locator): Promise<void> {
    await wanted.waitFor({ state: 'attached' });
    const focused = wanted.and(this.page.locator(':focus'));
    for (let stop = 0; stop < MOST_STOPS; stop += 1) {
      if ((await focused.count()) > 0) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`no way by keyboard to ${String(wanted)}`);
  }

  async press(wanted: Locator): Promise<void> {
    await this.reach(wanted);
    await this.page.keyboard.press('Enter');
  }
}
