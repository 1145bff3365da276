import { afterAll, afterEach, beforeAll, describe, expect } from '@jest/globals';
import { type Browser } from 'playwright-core';
import { Desk, hasBrowser, launchBrowser, type OpenOptions } from './browser.js';
import { type SignsIn } from './small-province.js';

const shots = process.env['SHOTS'];

/** A program that answers browsers, for as long as a story is told. */
interface Answers {
  readonly url: string;
  stop(): Promise<void>;
}

/** Where a story in a browser plays: a province of its own, a browser, and the desks that people sit down at. */
export class Stage<Province extends Answers> {
  #set: { readonly province: Province; readonly browser: Browser } | undefined;
  readonly #desks: Desk[] = [];

  constructor(private readonly begin: () => Promise<Province>) {}

  get province(): Province {
    if (!this.#set) throw new Error('the stage is not set yet');
    return this.#set.province;
  }

  async set(): Promise<void> {
    const [province, browser] = await Promise.all([this.begin(), launchBrowser()]);
    this.#set = { province, browser };
  }

  /** Somebody sits down, and has not signed in. */
  readonly open = async (options: OpenOptions = {}): Promise<Desk> => {
    const desk = await Desk.open(this.#set!.browser, this.province.url, options);
    this.#desks.push(desk);
    return desk;
  };

  readonly signIn = async ({ login, password }: SignsIn, options: OpenOptions = {}): Promise<Desk> => {
    const desk = await this.open(options);
    await desk.signIn(login, password);
    return desk;
  };

  /** With SHOTS set, a picture to be looked at. */
  readonly pictured = async (desk: Desk, name: string): Promise<void> => {
    if (shots) await desk.page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
  };

  /** Nobody is kept out, nothing runs over the edge or stands there bare. */
  readonly looked = async (desk: Desk, name: string): Promise<void> => {
    await this.pictured(desk, name);
    expect([name, await desk.barriers()]).toEqual([name, []]);
    expect([name, await desk.overflows()]).toEqual([name, false]);
    expect([name, await desk.bare()]).toEqual([name, []]);
  };

  /** Everybody goes home, and nobody's browser had anything to complain of. */
  async clear(): Promise<void> {
    for (const desk of this.#desks.splice(0)) {
      expect(desk.complaints).toEqual([]);
      await desk.close();
    }
  }

  async strike(): Promise<void> {
    await this.#set?.browser.close();
    await this.#set?.province.stop();
  }
}

/** Tells stories in a browser, where there is one, on a stage that they share. */
export const tellInBrowser = <Province extends Answers>(
  who: string,
  { in: begin }: { readonly in: () => Promise<Province> },
  tell: (stage: Stage<Province>) => void,
): void => {
  (hasBrowser ? describe : describe.skip)(who, () => {
    const stage = new Stage(begin);
    beforeAll(() => stage.set());
    afterEach(() => stage.clear());
    afterAll(() => stage.strike());
    tell(stage);
  });
};
