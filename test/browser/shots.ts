import { type Desk } from '../support/browser.js';

export type Language = 'zh' | 'en';

/** One picture: who looks at which page of the practice province, in which skin and on what, and in which languages. */
export interface Shot {
  readonly name: string;
  /** Nobody has signed in where this is absent. */
  readonly login?: string;
  readonly path: string;
  /** What has to be in sight before the picture is taken: a selector. */
  readonly sees: string;
  readonly dark?: boolean;
  readonly phone?: boolean;
  readonly languages?: readonly Language[];
  /** What whoever looks does first. */
  readonly act?: (desk: Desk, language: Language) => Promise<void>;
}

const both: readonly Language[] = ['zh', 'en'];
const clerk = 'community-clerk-520112007901';
const reviewer = 'county-reviewer-520402';
const bureau = 'prefecture-reviewer-zy';
const liaison = 'founding.liaison.ndrc.resources-environment';
const department = 'prefecture-department-bj-ndrc';
const office = 'provincial-officer-office';
const system = 'system-administrator-province';
const audit = 'audit-administrator-province';

/** Follows the first link of a kind. */
const open =
  (link: string, sees: string) =>
  async ({ page }: Desk): Promise<void> => {
    await page.locator(link).first().click();
    await page.locator(sees).first().waitFor();
  };

const why = {
  zh: '14 个小区里，请补 1 个小区的物业合同和现场照片。',
  en: 'Of 14 compounds, one lacks its contract and photographs: please add them.',
};

/** Decides what the self-check says, but for one criterion, and opens the form that sends it back. */
const decide = async ({ page }: Desk, language: Language): Promise<void> => {
  await page.locator('.case-tabs .ant-btn').click();
  await page.getByRole('radiogroup', { name: /^C12/ }).getByRole('radio').nth(1).check();
  await page.keyboard.press('r');
  await page.locator('.verb-form textarea').fill(why[language]);
  await page.locator('.verb-form [role=status]').waitFor();
};

/** Opens the only task, and the form of its first verb. */
const file = async (desk: Desk): Promise<void> => {
  await open('.task-card a', '.verb-bar .ant-btn')(desk);
  await desk.page.locator('.verb-bar .ant-btn').first().click();
  await desk.page.locator('.verb-form').waitFor();
};

const search = async ({ page }: Desk): Promise<void> => {
  await page.keyboard.press('/');
  await page.keyboard.type('520102');
  await page.locator('[role=option]').first().waitFor();
};

/** The pictures, in the order of the day. */
export const shots: readonly Shot[] = [
  { name: 'sign-in', path: '/sign-in', sees: '.practice-people button', languages: both },

  { name: 'inbox', login: bureau, path: '/inbox', sees: '.criteria tbody tr', languages: both },
  { name: 'inbox-dark', login: bureau, path: '/inbox', sees: '.criteria tbody tr', dark: true },
  { name: 'inbox-table', login: bureau, path: '/inbox?view=table', sees: '.task-table tbody tr' },
  { name: 'inbox-phone', login: bureau, path: '/inbox', sees: '.task-card', phone: true, languages: both },
  { name: 'inbox-return', login: reviewer, path: '/inbox', sees: '.criteria tbody tr', languages: both, act: decide },
  { name: 'self-check', login: clerk, path: '/inbox', sees: '.check-row-head', languages: both },
  {
    name: 'self-check-phone',
    login: clerk,
    path: '/inbox',
    sees: '.task-card',
    phone: true,
    act: open('.task-card a', '.check-row-head'),
  },
  { name: 'filing-phone', login: liaison, path: '/inbox', sees: '.task-card', phone: true, act: file },
  { name: 'document', login: department, path: '/inbox', sees: '.verb-bar' },
  { name: 'next-meeting', login: office, path: '/inbox', sees: '.verb-bar' },
  { name: 'search', login: office, path: '/communities', sees: '.list-table tbody tr', act: search },

  { name: 'communities', login: office, path: '/communities', sees: '.list-table tbody tr' },
  {
    name: 'community',
    login: office,
    path: '/communities?status=attained',
    sees: '.open-link',
    languages: both,
    act: open('.open-link', '.course'),
  },
  { name: 'obligations', login: office, path: '/obligations', sees: '.board', languages: both },
  { name: 'meetings', login: office, path: '/meetings', sees: '.plain-table tbody tr' },
  {
    name: 'minutes',
    login: office,
    path: '/meetings',
    sees: '.plain-table tbody tr',
    languages: both,
    act: open('.plain-table tr:last-child .open-link', '.minutes-item-row, .minutes-items li'),
  },
  { name: 'pilots', login: office, path: '/pilots', sees: '.pilots-area', languages: both },

  { name: 'dashboard', login: office, path: '/dashboard', sees: '.heat-cell', languages: both },
  { name: 'dashboard-dark', login: office, path: '/dashboard', sees: '.heat-cell', dark: true },
  { name: 'dashboard-past', login: office, path: '/dashboard?asOf=2021-09-30', sees: '.heat-cell', languages: both },
  { name: 'dashboard-behind', login: office, path: '/dashboard?behind=F2', sees: '.behind tbody tr' },
  {
    name: 'dashboard-explain',
    login: office,
    path: '/dashboard?asOf=2021-12-31&explain=F2&base=2021-09-30',
    sees: '.explain-sum',
  },
  { name: 'dashboard-phone', login: office, path: '/dashboard', sees: '.tile', phone: true },
  { name: 'replay', login: office, path: '/replay?figure=F2&base=2021-09-30&until=2021-12-31', sees: '.player' },

  { name: 'accounts', login: system, path: '/administration/accounts', sees: '.list-table tbody tr' },
  { name: 'rules', login: system, path: '/administration/rules', sees: '.list-table tbody tr', languages: both },
  { name: 'projections', login: system, path: '/administration/projections', sees: 'tbody tr' },
  { name: 'notices', login: system, path: '/administration/notices', sees: '.list-table tbody tr' },
  { name: 'clock', login: system, path: '/administration/clock', sees: '.ant-btn' },
  { name: 'events', login: audit, path: '/administration/events', sees: '.list-table tbody tr' },
];
