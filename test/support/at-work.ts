import { type Criterion, type CriterionCheck } from '@greenledger/domain';
import { type Stage } from './browser-story.js';
import { type SmallProvince } from './small-province.js';
import { type Desk, type OpenOptions } from './browser.js';
import { answerByHand } from './self-check-form.js';
import { type SignsIn } from './small-province.js';
import { spoken, type StepWord } from './spoken.js';

/** What is written into the form of a verb, by the words beside its fields. */
type Typed = Readonly<Record<string, string>>;

/** People at work on one community in the browser, each at a desk of their own, in one language. */
export class AtWork {
  readonly words;

  constructor(
    private readonly stage: Stage<SmallProvince>,
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
    await this.looked(desk, step);
  }

  /** Presses a verb, fills its form in, and is told that it is done. */
  async does(desk: Desk, verb: string, typed: Typed = {}): Promise<void> {
    const bar = desk.page.getByRole('region', { name: this.words.bar, exact: true });
    await bar.getByRole('button', { name: verb, exact: true }).click();
    const form = desk.page.getByRole('form');
    for (const [label, text] of Object.entries(typed)) await form.getByLabel(label, { exact: true }).fill(text);
    await this.looked(desk, `${verb}-form`);
    await form.locator('button[type=submit]').click();
    await desk.page.locator('.done-strip').getByText(this.words.done).waitFor();
  }

  /** Finds a community by its code, as no list holds it yet, and enrols it. */
  async enrols(who: SignsIn, code: string): Promise<void> {
    const desk = await this.arrives(who);
    const { page } = desk;
    await page.getByRole('link', { name: this.words.communities, exact: true }).click();
    await page.getByLabel(this.words.byCode).fill(code);
    const found = page.getByRole('link', { name: this.name });
    await found.waitFor();
    await this.looked(desk, 'by-code');
    await found.click();
    await page.getByRole('heading', { level: 1, name: this.name }).waitFor();
    await this.looked(desk, 'outside');
    await page.getByRole('button', { name: this.words.enrol, exact: true }).click();
    await this.looked(desk, 'enrol-form');
    await page.getByRole('form').locator('button[type=submit]').click();
    await page.locator('[aria-current=step] .stop-name').getByText(this.words.step.selfCheck).waitFor();
    await this.looked(desk, 'enrolled');
  }

  /** Answers all criteria with their files. */
  async answers(clerk: SignsIn, criteria: readonly Criterion[], checks: readonly CriterionCheck[]): Promise<void> {
    const desk = await this.takesUp(clerk, 'selfCheck');
    for (const check of checks) {
      const criterion = criteria.find(({ no }) => no === check.criterion)!;
      await answerByHand(desk, criterion, check, this.language);
    }
    await desk.sees(this.words.recordedInAll(criteria.length));
    await this.looked(desk, 'answered');
  }

  /** Passes what was answered, every criterion as the community answered it. */
  async passes(reviewer: SignsIn, step: 'county' | 'prefecture'): Promise<Desk> {
    const desk = await this.takesUp(reviewer, step);
    await desk.page.getByRole('button', { name: this.words.asInSelfCheck }).click();
    await this.does(desk, this.words.verb.pass);
    return desk;
  }

  /** Makes the notice of the community and puts it up. */
  async publishes(desk: Desk): Promise<void> {
    await this.turnsTo(desk, this.words.step.notice);
    const title = `${this.name} ${this.words.notice}`;
    await this.does(desk, this.words.verb.prepareNotice, { [this.words.noticeTitle]: title });
    await this.turnsTo(desk, this.words.step.postNotice);
    await this.does(desk, this.words.verb.postNotice);
  }

  /** Opens the share of the province down to the event that counted this community. */
  async opensShare(desk: Desk): Promise<void> {
    await desk.page.getByRole('button', { name: this.words.behind }).first().click();
    const drawer = desk.page.getByRole('dialog');
    await drawer.getByRole('row', { name: this.name }).getByRole('button', { name: this.words.openEvent }).click();
    const facts = drawer.locator('.event-facts');
    await facts.getByText(this.words.confirmed).waitFor();
    await facts.getByText(this.words.by).waitFor();
    await this.looked(desk, 'behind');
  }

  /** The page of the community, found through the list of communities. */
  async findsCommunity(desk: Desk): Promise<void> {
    const { page } = desk;
    await page.getByRole('link', { name: this.words.communities, exact: true }).filter({ visible: true }).click();
    await page.getByRole('link', { name: this.name }).click();
    await page.getByRole('heading', { level: 1, name: this.name }).waitFor();
    await this.looked(desk, 'community');
  }

  looked(desk: Desk, what: string): Promise<void> {
    return this.stage.looked(desk, `${this.language}-${what}`);
  }
}
