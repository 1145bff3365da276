import { describe, expect, it } from '@jest/globals';
import { Metrics } from '@greenledger/platform';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const file = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../../docs/observability/${name}`, import.meta.url)), 'utf8');

const metrics = new Metrics();
const known = new Set(metrics.names());
/** `name_bucket`, `name_count` and `name_sum` are parts of a histogram. */
const base = (name: string): string => (known.has(name) ? name : name.replace(/_(bucket|count|sum)$/, ''));
const namesIn = (expression: string): readonly string[] =>
  [...expression.matchAll(/\b(?:greenledger|process|nodejs)_[a-z0-9_]+/g)].map(([name]) => base(name));
/** Labels that a query selects or groups by. */
const labelsIn = (expression: string): readonly string[] => [
  ...[...expression.matchAll(/by \(([^)]*)\)/g)].flatMap(([, list]) => list!.split(',').map((label) => label.trim())),
  ...[...expression.matchAll(/[{,](\w+)[!=]/g)].map(([, label]) => label!),
];
const labels = new Set([
  'le',
  'instance',
  ...Object.values(metrics).flatMap(
    (metric: unknown) => (metric as { labelNames?: readonly string[] }).labelNames ?? [],
  ),
]);

interface Dashboard {
  readonly panels: readonly { readonly title: string; readonly targets: readonly { readonly expr: string }[] }[];
}
const { panels } = JSON.parse(file('dashboard.json')) as Dashboard;
const { groups } = parse(file('alerts.yml')) as {
  readonly groups: readonly {
    readonly rules: readonly { readonly alert: string; readonly expr: string; readonly annotations: object }[];
  }[];
};
const rules = groups.flatMap((group) => group.rules);
const queries = [
  ...panels.flatMap(({ title, targets }) => targets.map(({ expr }) => [title, expr] as const)),
  ...rules.map(({ alert, expr }) => [alert, expr] as const),
];

describe('the dashboard and the alerts', () => {
  it.each(queries)('ask in "%s" for metrics and labels that there are', (_, expression) => {
    const names = namesIn(expression);
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) expect([name, known.has(name)]).toEqual([name, true]);
    for (const label of labelsIn(expression)) expect([label, labels.has(label)]).toEqual([label, true]);
  });

  it('show every metric of ours', () => {
    const shown = new Set(queries.flatMap(([, expression]) => namesIn(expression)));
    expect([...known].filter((name) => name.startsWith('greenledger_') && !shown.has(name))).toEqual([]);
  });

  it('say of every alert what it means and what is to be done', () => {
    for (const { annotations } of rules) {
      expect(Object.keys(annotations).sort()).toEqual(['description', 'summary']);
    }
  });
});
