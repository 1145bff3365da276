import { type RuleKey } from '@greenledger/domain';
import { type z } from 'zod';
import { type Files, type Finding } from './checks.js';
import { type SchemeFiles } from './files.js';
import { type PathPart } from './problem.js';
import { ruleKeys, ruleValues } from './rule-values.js';
import { type Scheme, type SchemeRule } from './scheme.js';

type Entry = SchemeFiles['rules.json']['rules'][number];
type Alternative = NonNullable<Entry['alternatives']>[string];

/** A rule and its place in the file. */
export interface ReadRule {
  readonly index: number;
  readonly rule: SchemeRule;
}

/** What is wrong with the value of a rule or of one of its alternatives. */
export interface RuleFault {
  readonly at: readonly PathPart[];
  readonly value: unknown;
  readonly issues: readonly z.core.$ZodIssue[];
}

const isKey = (key: string): key is RuleKey => (ruleKeys as readonly string[]).includes(key);

/** An alternative names either the whole value or the parts of it that it changes. */
const valueOf = (entry: Entry, alternative: Alternative): unknown =>
  'value' in alternative ? alternative.value : { ...(entry.value as object), ...alternative.change };

/** Checks each value, and those of the alternatives, by the rule's own key. Unknown keys are left to `checkRules`. */
export const readRules = (
  entries: readonly Entry[],
): { readonly rules: readonly ReadRule[]; readonly faults: readonly RuleFault[] } => {
  const faults: RuleFault[] = [];
  const rules = entries.flatMap((entry, index): ReadRule[] => {
    const { key, appliesFrom, basis } = entry;
    if (!isKey(key)) return [];
    const check = (value: unknown, ...place: readonly string[]): unknown => {
      const result = ruleValues[key].safeParse(value);
      if (result.success) return result.data;
      faults.push({ at: ['rules', index, ...place], value, issues: result.error.issues });
      return undefined;
    };
    const value = check(entry.value, 'value');
    if (value === undefined) return [];
    const alternatives = Object.fromEntries(
      Object.entries(entry.alternatives ?? {}).map(([name, alternative]) => {
        const place = 'value' in alternative ? 'value' : 'change';
        return [
          name,
          { reading: alternative.reading, value: check(valueOf(entry, alternative), 'alternatives', name, place) },
        ];
      }),
    );
    // Key and value belong together: the value was checked by the schema of this key.
    return [{ index, rule: { key, value, appliesFrom, basis, alternatives } as SchemeRule }];
  });
  return { rules, faults };
};

/** Every key set once for a day, and from the first day of the scheme on. */
export const checkRuleKeys = (files: Files<'scheme.json' | 'rules.json'>): readonly Finding[] => {
  const { rules } = files['rules.json'];
  const { startsOn } = files['scheme.json'];
  const at = (place: readonly PathPart[], rule: string): Finding => ({
    file: 'rules.json',
    at: ['rules', ...place],
    rule,
  });
  const names = rules.map(({ key, appliesFrom }) => `${key} ${appliesFrom}`);
  return [
    ...rules.flatMap(({ key }, i) => (isKey(key) ? [] : [at([i, 'key'], `must be one of ${ruleKeys.join(', ')}`)])),
    ...names.flatMap((name, i) => (names.indexOf(name) < i ? [at([i], 'is set already for that key and day')] : [])),
    ...ruleKeys
      .filter((key) => !rules.some((rule) => rule.key === key && rule.appliesFrom <= startsOn))
      .map((key) => at([], `must set ${key} from the first day of the scheme, ${startsOn}`)),
  ];
};

/** Areas, units and criteria that the values of rules name. */
export const checkRuleReferences = (
  files: Files<'areas.json' | 'units.json' | 'standard.json'>,
  rules: readonly ReadRule[],
): readonly Finding[] => {
  const areas: readonly string[] = files['areas.json'].areas.map(({ key }) => key);
  const units = files['units.json'].units.map(({ id }) => id);
  const items = files['standard.json'].criteria.map(({ no }) => no);
  return rules.flatMap(({ index, rule: { key, value } }): Finding[] => {
    const at = (place: readonly PathPart[], rule: string): Finding => ({
      file: 'rules.json',
      at: ['rules', index, 'value', ...place],
      rule,
    });
    if (key === 'assessment.chain') {
      return Object.keys(value.areas)
        .filter((area) => !areas.includes(area))
        .map((area) => at(['areas', area], 'must be the chain of an area'));
    }
    if (key === 'register.confirmation')
      return units.includes(value.unit) ? [] : [at(['unit'], 'must be a member unit')];
    if (key !== 'assessment.passRule' || value.kind !== 'vetoItems') return [];
    return value.criteria.flatMap((no, i) =>
      items.includes(no) ? [] : [at(['criteria', i], 'must be an item of the standard')],
    );
  });
};

/**
 * The scheme with one rule switched to a named reading, its basis saying so: for a story that tries another reading from
 * the start. Throws when the key has no such alternative.
 */
export const withAlternative = (scheme: Scheme, key: RuleKey, name: string): Scheme => {
  const found = scheme.rules.find((rule) => rule.key === key)?.alternatives[name];
  if (!found) throw new RangeError(`rule ${key} has no alternative ${name}`);
  const { reading, value } = found;
  const rules = scheme.rules.map((rule) =>
    // The alternative was checked by the schema of this key.
    rule.key === key ? ({ ...rule, value, basis: { ...rule.basis, reading } } as SchemeRule) : rule,
  );
  return { ...scheme, rules };
};
