import { afterAll, afterEach, beforeAll, describe, expect } from '@jest/globals';
import { type Browser } from 'playwright-core';
import { Desk, hasBrowser, launchBrowser, type OpenOptions } from './browser.js';
import { type SignsIn, SmallProvince } from './small-province.js';

const shots = process.env['SHOTS'];

/** Where a story in a browser plays: a province of its own, a browser, and the desks that people sit down at. */
export class Stage {
  #set: { readonly province: SmallProvince; readonly browser: Browser } | undefined;
  readonly #desks: Desk[] = [];

  constructor(private readonly options: Parameters<typeof SmallProvince.start>[0]) {}

  get province(): SmallProvince {
    if (!this.#set) throw new Error('the stage is not set yet');
    return this.#set.province;
  }

  async set(): Promise<void> {
    const [province, browser] = await Promise.all([SmallProvince.start(this.options), launchBrowser()]);
    this.#set = { province, browser };
  }

  /** Somebody sits down, and has not signed in. */
  readonly open = async (options: OpenOptions = {}): Promise<Desk> => {
    const desk = await Desk.open(this.#set!.browser, this.province.world.url, options);
    this.#desks.push(desk);
    return desk;
  };

  readonly signIn = async ({ login, password }: SignsIn, options: OpenOptions = {}): Promise<Desk> => {
    const desk = await this.open(options);
    await desk.signIn(login, password);
    return desk;
  };

  /** Nobody is kept out, nothing runs over the edge; with SHOTS set, a picture to be looked at. */
  readonly looked = async (desk: Desk, name: string): Promise<void> => {
    if (shots) await desk.page.screenshot({ path: `${shots}/${name}.png` });
    expect([name, await desk.barriers()]).toEqual([name, []]);
    expect([name, await desk.overflows()]).toEqual([name, false]);
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
export const tellInBrowser = (
  who: string,
  options: Parameters<typeof SmallProvince.start>[0],
  tell: (stage: Stage) => void,
): void => {
  (hasBrowser ? describe : describe.skip)(who, () => {
    const stage = new Stage(options);
    beforeAll(() => stage.set());
    afterEach(() => stage.clear());
    afterAll(() => stage.strike());
    tell(stage);
  });
};
