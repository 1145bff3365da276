import { type ObligationKind } from '../scheme/rules.js';

/** What can happen to an obligation, and to its reminders. */
export const obligationVerbs = [
  'Opened',
  'Submitted',
  'Returned',
  'Accepted',
  'Revised',
  'Waived',
  'BecameOverdue',
  'ReminderSent',
] as const;
export type ObligationVerb = (typeof obligationVerbs)[number];

const nouns = {
  implementationPlan: 'ImplementationPlan',
  pilotList: 'PilotList',
  quarterlyReport: 'QuarterlyReport',
  stageSummary: 'StageSummary',
} as const satisfies Record<ObligationKind, string>;

export type ObligationWord = `${(typeof nouns)[ObligationKind]}${ObligationVerb}`;

/** The word of requirements A.7 for a kind and a verb: `QuarterlyReportOpened`. */
export const wordFor = (kind: ObligationKind, verb: ObligationVerb): ObligationWord => `${nouns[kind]}${verb}`;

const verbOf = (type: string): ObligationVerb | undefined => {
  const verb = type === 'ReminderIssued' ? 'ReminderSent' : type.replace(/^Obligation/, '');
  return obligationVerbs.find((known) => known === verb);
};

/** The word under which a timeline shows a stored event of an obligation or of its reminders. */
export const wordOf = (kind: ObligationKind, storedType: string): string => {
  const verb = verbOf(storedType);
  return verb ? wordFor(kind, verb) : storedType;
};
