import { type RuleKey, type RuleValues } from '@greenledger/domain';
import { z } from 'zod';
import * as f from './fields.js';

const days = { days: f.positive, dayKind: f.dayKind };
const workingDays = z.strictObject({ workingDays: f.positive });

const halfYear = z.strictObject({ due: f.yearlyDay, opens: f.yearlyDay });
const monthEnd = z.strictObject({
  monthEnd: z.templateLiteral([z.number(), '-', z.number()]).refine((text) => /^\d{4}-(0[1-9]|1[0-2])$/.test(text), {
    error: 'must be a month, YYYY-MM',
  }),
  day: f.dayKind,
});

const schedule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('afterQuarterEnd'), ...days }),
  z.strictObject({ kind: z.literal('endOfQuarter'), days: f.positive }),
  z.strictObject({ kind: z.literal('halfYearly'), halves: z.tuple([halfYear, halfYear]).readonly() }),
  z.strictObject({ kind: z.literal('once'), due: z.union([f.date, monthEnd]), opensOn: f.date }),
]);

const obligors = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('memberUnits'),
    membersOn: z.enum(['lastDay', 'firstDay']),
    newcomers: z.enum(['firstFullQuarter', 'sameQuarter']),
    leadUnitReports: z.boolean(),
    figuresAsOf: z.enum(['quarterEnd', 'submission']),
  }),
  z.strictObject({ kind: z.literal('reportingAreas'), level: z.enum(['prefecture', 'county']) }),
]);

const PERIODS = {
  afterQuarterEnd: /^\d{4}-Q[1-4]$/,
  endOfQuarter: /^\d{4}-Q[1-4]$/,
  halfYearly: /^\d{4}-H[12]$/,
  once: /^\d{4}$/,
};

const deadline = z
  .strictObject({
    schedule,
    inclusive: z.boolean(),
    roll: z.enum(['none', 'nextWorkingDay']),
    cutOff: f.timeOfDay,
    grace: z.strictObject({ days: f.natural, dayKind: f.dayKind }),
    resubmission: z.strictObject({ days: f.natural, dayKind: f.dayKind }),
    firstPeriod: z.string(),
    lastPeriod: z.string().optional(),
    obligors,
    filedBy: f.someRoles,
    acceptedBy: f.someRoles,
  })
  .superRefine((rule, context) => {
    for (const field of ['firstPeriod', 'lastPeriod'] as const) {
      const period = rule[field];
      if (period !== undefined && !PERIODS[rule.schedule.kind].test(period)) {
        context.addIssue({
          code: 'custom',
          path: [field],
          message: `must name a period of a schedule ${rule.schedule.kind}`,
        });
      }
    }
    if (rule.lastPeriod !== undefined && rule.lastPeriod < rule.firstPeriod) {
      context.addIssue({ code: 'custom', path: ['lastPeriod'], message: 'must not lie before the first period' });
    }
  });

const chain = z.strictObject({
  selfCheckedBy: f.someRoles,
  steps: z
    .array(
      z.strictObject({
        step: z.enum(['street', 'county', 'prefecture']),
        roles: f.someRoles,
        scope: z.enum(['street', 'county', 'area']),
        judges: z.enum(['completeness', 'criteria']),
        siteVisit: z.boolean(),
      }),
    )
    .refine((steps) => new Set(steps.map(({ step }) => step)).size === steps.length, 'must hold each step once')
    .refine((steps) => {
      const order = ['street', 'county', 'prefecture'];
      return steps.every(({ step }, i) => i === 0 || order.indexOf(step) > order.indexOf(steps[i - 1]!.step));
    }, 'must run street, county, prefecture')
    .readonly(),
  publicNotice: z.boolean(),
  confirmedBy: f.someRoles,
});

/** The form of every rule's value; the compiler holds it against the domain's map of keys to values. */
export const ruleValues: { readonly [K in RuleKey]: z.ZodType<RuleValues[K]> } = {
  'deadline.implementationPlan': deadline,
  'deadline.pilotList': deadline,
  'deadline.quarterlyReport': deadline,
  'deadline.stageSummary': deadline,
  'acknowledgement.reminder': workingDays,
  'notices.ladder': z.strictObject({
    rungs: z
      .array(
        z.strictObject({
          name: z.enum(['before', 'dueDay', 'overdue', 'escalated']),
          workingDays: z.int(),
          at: z.union([f.timeOfDay, z.literal('atOnce')]),
          to: z
            .array(z.enum(['obligor', 'obligorHead', 'officeDirector']))
            .min(1)
            .readonly(),
        }),
      )
      .refine((rungs) => new Set(rungs.map(({ name }) => name)).size === rungs.length, 'must hold each rung once')
      .readonly(),
    restDays: z.strictObject({
      upToDueDay: z.enum(['lastWorkingDayBefore', 'onTheDay']),
      afterwards: z.enum(['nextWorkingDay', 'onTheDay']),
      at: f.timeOfDay,
    }),
    steps: z.array(z.enum(['before', 'dueDay', 'overdue'])).readonly(),
    together: z.boolean(),
  }),
  'notices.urging': z.strictObject({ perWorkingDay: f.positive }),
  'approval.takeBack': z.strictObject({ minutes: f.natural }),
  'assessment.stepTimes': z.strictObject({
    street: f.positive,
    county: f.positive,
    prefecture: f.positive,
    mending: f.positive,
    objectionAnswer: f.positive,
  }),
  'assessment.chain': z.strictObject({ standard: chain, areas: z.partialRecord(f.areaId, chain) }),
  'assessment.passRule': z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('allApplicable') }),
    z
      .strictObject({ kind: z.literal('score'), atLeast: f.positive, of: f.positive })
      .refine(({ atLeast, of }) => atLeast <= of, 'must not ask for more than all'),
    z.strictObject({ kind: z.literal('vetoItems'), criteria: z.array(f.positive).min(1).readonly() }),
  ]),
  'assessment.standardVersion': z.strictObject({ inForce: z.enum(['whenSelfCheckSubmitted', 'whenReviewed']) }),
  'publicNotice.period': z.strictObject({ ...days, firstDayCounts: z.boolean() }),
  'pilots.quota': z
    .strictObject({ min: f.natural, max: f.positive, counted: z.enum(['activeAtATime', 'perYear']) })
    .refine(({ min, max }) => min <= max, 'must not set the least above the most'),
  'conference.decisionByCirculation': z.strictObject({
    allowed: z.boolean(),
    answers: z.enum(['everyMemberUnit', 'majority']),
  }),
  'conference.countersign': z.strictObject({
    units: z.enum(['attending', 'all']),
    conveningUnitSigns: z.boolean(),
    revisionResets: z.enum(['all', 'changedItems']),
    deemedConsentAfterWorkingDays: f.positive.optional(),
    reminderAfterWorkingDays: f.positive,
  }),
  'conference.posts': z.strictObject({
    standingDelegation: z.boolean(),
    deputyInChargeQualifies: z.boolean(),
    liaisonChange: z.enum(['notice', 'conference']),
  }),
  'conference.workTimes': z.strictObject({
    memberChange: f.positive,
    meetingProposalAnswer: f.positive,
    minutesDraft: f.positive,
    meetingEveryMonths: f.positive,
  }),
  'register.urbanFlag': z.strictObject({
    needsSource: z.boolean(),
    proposedFromClasses: z.array(z.string().regex(/^\d{3}$/, 'must be a statistical class of three digits')).readonly(),
    classIs: z.enum(['proposed', 'forced']),
  }),
  'register.confirmation': z.strictObject({ by: f.yearlyDay, unit: f.unitId }),
  'register.splitMerge': z.strictObject({
    partKeepingCommittee: z.enum(['keepsWithRecheckDue', 'starts']),
    newPart: z.enum(['starts', 'inherits']),
    merged: z.enum(['attainedIfAllWere', 'starts']),
  }),
  'attainment.counting': z.strictObject({ cumulative: z.boolean(), underRectificationCounts: z.boolean() }),
  'targets.measurement': z.strictObject({
    bindingLevel: z.enum(['province', 'area']),
    freezeOn: f.yearlyDay,
    cutOff: f.timeOfDay,
  }),
  'shares.display': z.strictObject({ decimals: z.int().min(0).max(6) }),
  'evidence.limits': z.strictObject({
    maxFileBytes: f.positive,
    maxFilesPerCriterion: f.positive,
    contentTypes: z
      .array(z.string().regex(/^[a-z]+\/[a-z0-9.+-]+$/, 'must be a media type'))
      .min(1)
      .readonly(),
  }),
};

/** All keys of the dated configuration. */
export const ruleKeys = Object.keys(ruleValues) as RuleKey[];
