import { describe, expect, it } from '@jest/globals';
import { filtered, orderOf, sorted, whereOf } from './filters.js';
import { type Task } from './inbox-query.js';

const task = (name: string, more: Partial<Task> = {}): Task => ({
  ...{ account: 'creation', subject: name, key: 'county|x', holder: 'CountyReviewer@520115', step: 'county' },
  ...{ since: '2021-06-01T00:00:00.000Z', ordinal: 1, data: { name } },
  ...more,
});
const names = (tasks: readonly Task[]): readonly string[] => tasks.map(({ subject }) => subject);

describe('the order of the table', () => {
  const tasks = [
    task('a', { due: '2021-06-10' }),
    task('b', { due: '2021-06-12', followUp: '2021-06-02' }),
    task('c', { followUp: '2021-06-01' }),
  ];

  it('is by due date, earliest first, unless the address says another', () => {
    expect([orderOf(undefined), orderOf('drop table')]).toEqual(['due', 'due']);
    expect(names(sorted(tasks, 'due'))).toEqual(['a', 'b', 'c']);
    expect(names(sorted(tasks, '-due'))).toEqual(['b', 'a', 'c']);
  });

  it('leaves what has no day to come back to behind, either way', () => {
    expect(names(sorted(tasks, 'followUp'))).toEqual(['c', 'b', 'a']);
    expect(names(sorted(tasks, '-followUp'))).toEqual(['b', 'c', 'a']);
  });
});

describe('the filters of a list', () => {
  it('go together: step, kind, place, due and words', () => {
    const tasks = [
      task('云溪', { workingDaysLeft: -1 }),
      task('河滨', { workingDaysLeft: 5 }),
      task('通知', { account: 'policy-documents', step: 'acknowledge' }),
    ];
    const left = (filters: Parameters<typeof filtered>[1]) => names(filtered(tasks, filters, whereOf));
    expect(left({ due: 'overdue' })).toEqual(['云溪']);
    expect(left({ kind: 'policy-documents' })).toEqual(['通知']);
    expect(left({ area: '520115', words: '河' })).toEqual(['河滨']);
    expect(left({ step: 'county', due: 'undated' })).toEqual([]);
  });

  it('know the place of a task by its code, by who owes it, or by whose it is', () => {
    expect(whereOf(task('a', { data: { code: '520103028901' } }))).toBe('520103');
    expect(whereOf(task('b', { data: { obligor: { kind: 'area', area: 'GY' } } }))).toBe('GY');
    expect(whereOf(task('c', { holder: 'StreetOfficer@520115006' }))).toBe('520115');
    expect(whereOf(task('d', { holder: 'ProvincialOfficer@province' }))).toBe('province');
  });
});
