import { type LegalDate } from '../shared/dates.js';
import { type AreaId, type CommunityId, type FileDigest } from '../shared/ids.js';
import { refuse } from '../shared/refusal.js';

/** The implementation plan of an area (R53). What is missing is recorded as missing; it only cannot be accepted. */
export interface ImplementationPlan {
  readonly kind: 'implementationPlan';
  /** Communities to be created by the end of each year. */
  readonly targets?: readonly { readonly year: number; readonly communities: number }[];
  /** Which bureau does what. */
  readonly tasks?: readonly { readonly bureau: string; readonly task: string }[];
  /** How the bureaus lead and work together (R52). */
  readonly mechanism?: string;
  readonly schedule?: readonly { readonly until: LegalDate; readonly step: string }[];
  readonly file?: FileDigest;
  /** The local act by which the plan was approved. */
  readonly localApproval?: string;
}

/** A pilot proposed by an area, with its particulars (R56). */
export interface PilotRow {
  readonly community: CommunityId;
  readonly households?: number;
  readonly compounds?: number;
  /** What the community builds on, and what it plans. */
  readonly base?: string;
  readonly plan?: string;
}

export interface PilotList {
  readonly kind: 'pilotList';
  readonly pilots: readonly PilotRow[];
}

/** The quarterly report of a member unit (R34). */
export interface QuarterlyReport {
  readonly kind: 'quarterlyReport';
  /** What was done, per standing duty or work item. */
  readonly work: readonly { readonly item: string; readonly done: string }[];
  readonly figures?: readonly { readonly name: string; readonly value: number }[];
  readonly problems?: string;
  readonly nextSteps?: string;
  readonly attachments?: readonly FileDigest[];
}

/** A figure as the filer states it, and as the books had it at the stated ordinal. */
export interface StatedFigure {
  readonly figure: string;
  readonly value: number;
  /** The moment of the log that the figure speaks of. */
  readonly ordinal: number;
  /** What the account gives at that ordinal; set by the platform, never by the filer. */
  readonly booked?: number;
  readonly explanation?: string;
}

/** The stage summary of an area (R63), its figures frozen at submission. */
export interface StageSummary {
  readonly kind: 'stageSummary';
  readonly text: string;
  readonly figures: readonly StatedFigure[];
  readonly problems?: string;
  readonly nextSteps?: string;
  readonly attachments?: readonly FileDigest[];
}

export type Paper = ImplementationPlan | PilotList | QuarterlyReport | StageSummary;

export const planParts = ['targets', 'taskSplit', 'mechanism'] as const;
export type PlanPart = (typeof planParts)[number];

/** The work items of the plan by the names that the notice gives them, W1 to W12 (R40-R51). */
export const workItems: readonly string[] = Array.from({ length: 12 }, (_, i) => `W${i + 1}`);

/** A report speaks of work items of the scheme, or of a standing duty in words. Refuses `WorkItemUnknown` with those it has not. */
export const checkWork = ({ work }: QuarterlyReport): void => {
  const unknown = work
    .map(({ item }) => item.trim())
    .filter((item) => /^W\d+$/i.test(item) && !workItems.includes(item));
  if (unknown.length > 0) refuse('WorkItemUnknown', { items: unknown, known: workItems });
};

/** The required parts that a paper lacks; only plans have some (R53). */
export const missingParts = (paper: Paper): readonly PlanPart[] => {
  if (paper.kind !== 'implementationPlan') return [];
  const { targets = [], tasks = [], mechanism = '' } = paper;
  const present = { targets: targets.length > 0, taskSplit: tasks.length > 0, mechanism: mechanism.trim() !== '' };
  return planParts.filter((part) => !present[part]);
};

/** What a row of a pilot list rests on, as far as the list asks. */
export interface CommunityStanding {
  readonly is: string;
  readonly area?: AreaId;
  readonly urban?: boolean;
}

/**
 * Every pilot is a registered urban community of the filer's area, named once; rows count from 1.
 * Refuses `PilotListEmpty`, `OutsideArea`, `CommunityNotActive`, `NotUrban`, `DuplicateRow`.
 */
export const checkPilots = (
  { pilots }: PilotList,
  area: AreaId,
  standing: (community: CommunityId) => CommunityStanding,
): void => {
  if (pilots.length === 0) refuse('PilotListEmpty');
  const seen = new Set<CommunityId>();
  pilots.forEach(({ community }, i) => {
    const place = { row: i + 1, community };
    const { is, urban, ...held } = standing(community);
    if (held.area !== undefined && held.area !== area) refuse('OutsideArea', place);
    if (is !== 'active') refuse('CommunityNotActive', place);
    if (urban !== true) refuse('NotUrban', place);
    if (seen.has(community)) refuse('DuplicateRow', place);
    seen.add(community);
  });
};

/** A figure equals the books at its ordinal, or its difference is explained (R63). Refuses `FigureUnexplained`. */
export const checkFigures = ({ figures }: StageSummary): void => {
  const open = figures.filter(
    ({ value, booked, explanation = '' }) => booked !== undefined && value !== booked && explanation.trim() === '',
  );
  if (open.length > 0) {
    refuse('FigureUnexplained', { figures: open.map(({ figure, value, booked }) => ({ figure, value, booked })) });
  }
};
