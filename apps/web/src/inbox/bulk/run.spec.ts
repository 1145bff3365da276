import { describe, expect, it } from '@jest/globals';
import { type Task } from '../inbox-query.js';
import { bulkActOf, byVerb } from './bulk-acts.js';
import { again, countOf, MOST, runOf, withRow } from './run.js';

const task = (account: string, step: string, subject = step): Task => ({
  ...{ account, subject, key: step, holder: 'x@y', step },
  ...{ since: '2021-06-01T00:00:00.000Z', ordinal: 1, data: {} },
});
const keys = () => {
  let drawn = 0;
  return () => `k${(drawn += 1)}`;
};

describe('an act on many tasks', () => {
  it('is offered where it says the same of each, and nowhere else', () => {
    expect(bulkActOf(task('creation', 'street'))?.verb).toBe('recommend');
    expect(bulkActOf(task('public-notices', 'closeNotice'))?.verb).toBe('closeNotice');
    // a paper is acknowledged by whoever has opened it
    expect(bulkActOf(task('policy-documents', 'acknowledge'))).toBeUndefined();
    expect(bulkActOf(task('creation', 'county'))).toBeUndefined();
    expect(bulkActOf(task('obligations', 'file'))).toBeUndefined();
    const groups = byVerb([
      task('creation', 'street', 'a'),
      task('creation', 'county'),
      task('creation', 'street', 'b'),
    ]);
    expect([...groups].map(([verb, of]) => [verb, of.length])).toEqual([['recommend', 2]]);
  });

  it('is one command for each, with a key of its own', () => {
    const run = runOf('recommend', [task('creation', 'street', 'a'), task('creation', 'street', 'b')], keys());
    expect(run.rows.map(({ key, is }) => [key, is])).toEqual([
      ['k1', 'waiting'],
      ['k2', 'waiting'],
    ]);
  });

  it('takes no more than can be read afterwards', () => {
    const many = Array.from({ length: MOST + 1 }, (_, i) => task('creation', 'street', `c${i}`));
    expect(runOf('recommend', many, keys()).rows).toHaveLength(MOST);
  });

  it('tries again what was refused as another command, and what got no answer as the same', () => {
    const draw = keys();
    const tasks = ['a', 'b', 'c'].map((subject) => task('creation', 'street', subject));
    let run = runOf('recommend', tasks, draw);
    run = withRow(run, 0, { is: 'done' });
    run = withRow(run, 1, { is: 'refused', code: 'WrongState' });
    run = withRow(run, 2, { is: 'unknown' });
    expect([countOf(run, 'done'), countOf(run, 'refused', 'unknown')]).toEqual([1, 2]);
    expect(again(run, draw).rows.map(({ key, is, code }) => [key, is, code])).toEqual([
      ['k1', 'done', undefined],
      ['k4', 'waiting', undefined],
      ['k3', 'waiting', undefined],
    ]);
  });
});
