import { type Criterion, type CriterionCheck, type Measure, type Value } from '@greenledger/domain';
import { type Locator } from 'playwright-core';
import { type Desk } from './browser.js';
import { photos } from './chain.js';
import { type Spoken, spoken } from './spoken.js';

/** Files of a criterion, each unlike all others: what was sent once is not sent again. */
const filesOf = ({ no, evidence }: Criterion) =>
  Array.from({ length: Math.max(1, evidence.atLeast) }, (_, each) => fileNamed(`c${no}-${each + 1}`));

export const fileNamed = (name: string) => ({
  name: `${name}.png`,
  mimeType: 'image/png',
  buffer: Buffer.concat([photos[0]!, Buffer.from(name)]),
});

interface Sheet {
  readonly body: Locator;
  readonly words: Spoken;
  readonly language: 'zh' | 'en';
  readonly values: Readonly<Record<string, Value>>;
  /** A value that two measures look at is asked for once. */
  readonly asked: Set<string>;
}

const choose = ({ body }: Sheet, question: string, answer: string): Promise<void> =>
  body.getByRole('radiogroup', { name: question, exact: true }).getByLabel(answer, { exact: true }).check();

/** Writes a number, unless it comes from the register and is nobody's to write. */
const write = async ({ body, values, asked }: Sheet, label: string, name: string): Promise<void> => {
  if (asked.has(name)) return;
  asked.add(name);
  const field = body.getByRole('textbox', { name: label });
  if (await field.isEditable()) await field.fill(String(values[name]));
};

const measured = async (sheet: Sheet, measure: Measure): Promise<void> => {
  const { body, words, language, values } = sheet;
  const numberOf = (name: string) => {
    const label = Object.entries(words.value).find(([each]) => each === name)?.[1];
    return label === undefined ? Promise.resolve() : write(sheet, label, name);
  };
  switch (measure.kind) {
    case 'yes':
      return choose(sheet, measure.text[language], words.yes);
    case 'count':
    case 'zero':
      return write(sheet, measure.text[language], measure.value);
    case 'equal':
      await numberOf(measure.right);
      return numberOf(measure.left);
    case 'share':
      return numberOf(measure.covered);
    case 'all':
      for (const { text } of measure.items) await choose(sheet, text[language], words.has);
      return;
    case 'some':
      for (const { text, value } of measure.items) {
        if (values[value] === true) await body.getByRole('checkbox', { name: text[language], exact: true }).check();
      }
  }
};

const rowOf = (desk: Desk, no: number): Locator =>
  desk.page.locator('.check-row').filter({ has: desk.page.locator(`#check-${no}`) });

/** Opens the row of a criterion, if it is not open. */
export const openRow = async (desk: Desk, no: number): Promise<Locator> => {
  const head = desk.page.locator(`#check-${no}`);
  await head.waitFor();
  if ((await head.getAttribute('aria-expanded')) !== 'true') await head.click();
  return desk.page.locator(`#check-${no}-body`);
};

/** Records what stands in the row of a criterion. */
export const record = async (desk: Desk, no: number, language: 'zh' | 'en'): Promise<void> => {
  const words = spoken[language];
  await desk.page.getByRole('button', { name: words.record(no), exact: true }).click();
  await rowOf(desk, no).getByText(words.recorded, { exact: true }).waitFor();
};

/** Answers one criterion by hand, measure by measure, with as many files as it asks for, and records it. */
export const answerByHand = async (
  desk: Desk,
  criterion: Criterion,
  { result, answer }: CriterionCheck,
  language: 'zh' | 'en',
): Promise<void> => {
  const { no } = criterion;
  const words = spoken[language];
  const body = await openRow(desk, no);
  const sheet: Sheet = { body, words, language, values: answer?.values ?? {}, asked: new Set() };
  if (result === 'notApplicable') {
    await body.getByRole('checkbox', { name: words.wholly }).check();
    await body.getByRole('textbox', { name: words.why }).fill(words.nothingListed);
  } else {
    for (const measure of criterion.measures) await measured(sheet, measure);
    const files = filesOf(criterion);
    const evidence = desk.page.getByRole('region', { name: words.evidenceOf(no) });
    await evidence.locator('input[data-way=files]').setInputFiles(files);
    await evidence.getByText(words.evidence(files.length, criterion.evidence.atLeast)).waitFor();
  }
  await record(desk, no, language);
};
