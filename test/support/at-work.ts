import { type Stage } from './browser-story.js';
import { type Desk, type OpenOptions } from './browser.js';
import { type SignsIn } from './small-province.js';
import { spoken, type StepWord } from './spoken.js';

interface Typed {
  /** What is written into the form of a verb, by the words beside its fields. */
  readonly typed?: Readonly<Record<string, string>>;
  /** Does the rest of the form by hand. */
  readonly before?: (desk: Desk) => Promise<void>;
}

/** People at work on one community in the browser, each at a desk of their own, in one language. */
export class AtWork {
  readonly words;

  constructor(
    private readonly stage: Stage,
    readonly language: 'zh' | 'en',
    /** Of the community. */
    readonly name: string,
  ) {
    this.words = spoken[language];
  }

  /** Signs in once everything that others did has arrived. */
  async arrives(who: SignsIn, options: OpenOptions = {}): Promise<Desk> {
    await this.stage.province.followed();
    return this.stage.signIn(who, { language: this.language, ...options });
  }

  /** Signs in and opens what waits for this community at a step. */
  async takesUp(who: SignsIn, step: StepWord, options: OpenOptions = {}): Promise<Desk> {
    const desk = await this.arrives(who, options);
    await this.turnsTo(desk, this.words.step[step]);
    return desk;
  }

  /** Opens what waits at a step, in the words of the list. */
  async turnsTo(desk: Desk, step: string): Promise<void> {
    const cards = desk.page.locator('.task-card').filter({ hasText: this.name });
    await cards.filter({ hasText: step }).getByRole('link').click();
    await desk.page.getByRole('heading', { level: 1 }).filter({ hasText: step }).waitFor();
    await this.stage.looked(desk, `${this.language}-${step}`);
  }

  /** Presses a verb, fills its form in, and is told that it is done. */
  async does(desk: Desk, verb: string, { typed = {}, before }: Typed = {}): Promise<void> {
    const bar = desk.page.getByRole('region', { name: this.words.bar, exact: true });
    await bar.getByRole('button', { name: verb, exact: true }).click();
    const form = desk.page.getByRole('form');
    await before?.(desk);
    for (const [label, text] of Object.entries(typed)) await form.getByLabel(label, { exact: true }).fill(text);
    await this.stage.looked(desk, `${this.language}-${verb}-form`);
    await form.locator('button[type=submit]').click();
    await desk.page.locator('.done-strip').getByText(this.words.done).waitFor();
  }

  /** The page of the community, found through the list of communities. */
  async findsCommunity(desk: Desk): Promise<void> {
    const { page } = desk;
    await page.getByRole('link', { name: this.words.communities, exact: true }).filter({ visible: true }).click();
    await page.getByRole('link', { name: this.name }).click();
    await page.getByRole('heading', { level: 1, name: this.name }).waitFor();
    await this.stage.looked(desk, `${this.language}-community`);
  }
}
