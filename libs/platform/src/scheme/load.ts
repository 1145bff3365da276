import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { weekday } from '@greenledger/domain';
import { type z } from 'zod';
import {
  checkBases,
  checkCalendar,
  checkDocuments,
  checkRoster,
  checkStandard,
  checkTargets,
  checkUnits,
  checkWorkItems,
  type Files,
  type Finding,
} from './checks.js';
import { calendarFile, type CalendarFile, type FileName, type SchemeFiles, schemeFiles } from './files.js';
import { checkAreas, checkCounties, checkStreets } from './places.js';
import { jsonPath, type PathPart, SchemeInvalid, type SchemeProblem, valueAt } from './problem.js';
import { checkRuleKeys, checkRuleReferences, type ReadRule, readRules } from './rules.js';
import { assemble, type Scheme } from './scheme.js';

/** A file as far as it could be read; `data` is absent when it breaks a rule of its own. */
interface Read<T> {
  /** Shown in problems: `guizhou-2020/areas.json`. */
  readonly name: string;
  readonly raw: unknown;
  readonly data?: T;
  readonly problems: readonly SchemeProblem[];
}

type Issues = readonly z.core.$ZodIssue[];

const depth = (issues: Issues): number => Math.max(0, ...issues.map(({ path }) => path.length));

/** Zod's findings as paths and rules; of a union, the branch that came nearest. */
const flatten = (issues: Issues): readonly { readonly path: readonly PathPart[]; readonly rule: string }[] =>
  issues.flatMap((issue) => {
    if (issue.code === 'invalid_union' && issue.errors.length > 0) {
      const [nearest = []] = [...issue.errors].sort((a, b) => depth(b) - depth(a) || a.length - b.length);
      return flatten(nearest).map(({ path, rule }) => ({ path: [...issue.path, ...path], rule }));
    }
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ path: [...issue.path, key], rule: 'is not a field of this object' }));
    }
    return [{ path: issue.path, rule: issue.message }];
  });

const problemsOf = (file: string, raw: unknown, issues: Issues, at: readonly PathPart[] = []): SchemeProblem[] =>
  flatten(issues).map(({ path, rule }) => ({
    file,
    path: jsonPath([...at, ...path]),
    value: valueAt(raw, path),
    rule,
  }));

const read = async <T>(directory: string, file: string, schema: z.ZodType<T>): Promise<Read<T>> => {
  const name = `${basename(directory)}/${file}`;
  let raw: unknown;
  try {
    raw = JSON.parse(await readFile(join(directory, file), 'utf8'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const rule = `${error instanceof SyntaxError ? 'must be JSON' : 'must be a file that can be read'}: ${reason}`;
    return { name, raw: undefined, problems: [{ file: name, path: '$', value: undefined, rule }] };
  }
  const result = schema.safeParse(raw);
  return result.success
    ? { name, raw, data: result.data, problems: [] }
    : { name, raw, problems: problemsOf(name, raw, result.error.issues) };
};

const across = <K extends FileName>(needs: readonly K[], run: (files: Files<K>) => readonly Finding[]) => ({
  needs,
  // Called only when every needed file is there.
  run: (files: Partial<SchemeFiles>) => run(files as Files<K>),
});

/** What looks across files, and which it needs: one that cannot be read is reported once and stops only these. */
const checks = (rules: readonly ReadRule[]) => [
  across(['scheme.json', 'policy-documents.json', 'units.json', 'areas.json'], checkDocuments),
  across(['scheme.json', 'units.json'], checkUnits),
  across(['scheme.json', 'areas.json', 'streets.json'], checkAreas),
  across(['areas.json', 'counties.json'], checkCounties),
  across(['scheme.json', 'counties.json', 'streets.json'], checkStreets),
  across(['scheme.json', 'standard.json'], checkStandard),
  across(['scheme.json', 'work-items.json', 'units.json', 'standard.json'], checkWorkItems),
  across(['targets.json'], checkTargets),
  across(['scheme.json', 'rules.json'], checkRuleKeys),
  across(['areas.json', 'units.json', 'standard.json'], (files) => checkRuleReferences(files, rules)),
  across(['scheme.json', 'roster.json', 'units.json'], checkRoster),
  across(
    [
      'policy-documents.json',
      'targets.json',
      'rules.json',
      'standard.json',
      'work-items.json',
      'roster.json',
      'units.json',
    ],
    checkBases,
  ),
];

const loadCalendars = async (directory: string): Promise<readonly Read<CalendarFile>[]> => {
  const entries = await readdir(directory).catch(() => []);
  const files = entries.filter((file) => file.endsWith('.json')).sort();
  return Promise.all(
    files.map(async (file) => {
      const calendar = await read(directory, file, calendarFile);
      const findings = calendar.data ? checkCalendar(calendar.data, file, weekday) : [];
      return { ...calendar, problems: [...calendar.problems, ...located(calendar, findings)] };
    }),
  );
};

const located = ({ name, raw }: Read<unknown>, findings: readonly Omit<Finding, 'file'>[]): readonly SchemeProblem[] =>
  findings.map(({ at, rule }) => ({ file: name, path: jsonPath(at), value: valueAt(raw, at), rule }));

/**
 * Reads a scheme directory and the calendars beside it, checks each file and all of them against each other, and
 * returns one object. Throws `SchemeInvalid` with every problem: file, JSON path, value and the rule broken.
 */
export const loadScheme = async (directories: {
  readonly scheme: string;
  readonly calendars: string;
}): Promise<Scheme> => {
  const names = Object.keys(schemeFiles) as FileName[];
  const reads = new Map<FileName, Read<unknown>>(
    await Promise.all(
      names.map(async (name) => [name, await read<unknown>(directories.scheme, name, schemeFiles[name])] as const),
    ),
  );
  const calendars = await loadCalendars(directories.calendars);
  const files = Object.fromEntries(
    [...reads].flatMap(([name, { data }]) => (data === undefined ? [] : [[name, data]])),
  ) as Partial<SchemeFiles>;

  const ruleFile = reads.get('rules.json')!;
  const { rules, faults } = readRules(files['rules.json']?.rules ?? []);
  const problems: SchemeProblem[] = [
    ...[...reads.values(), ...calendars].flatMap((file) => file.problems),
    ...faults.flatMap(({ at, value, issues }) => problemsOf(ruleFile.name, value, issues, at)),
    ...checks(rules)
      .filter(({ needs }) => needs.every((name) => files[name] !== undefined))
      .flatMap(({ run }) => run(files))
      .flatMap(({ file, ...finding }) => located(reads.get(file)!, [finding])),
    ...(calendars.length === 0
      ? [{ file: basename(directories.calendars), path: '$', value: undefined, rule: 'must hold a calendar (D17)' }]
      : []),
  ];
  if (problems.length > 0) throw new SchemeInvalid(problems);
  return assemble(
    files as SchemeFiles,
    rules.map(({ rule }) => rule),
    calendars.flatMap(({ data }) => data ?? []),
  );
};
