import { describe, expect, it } from '@jest/globals';
import { leavesOf, withLeaf } from './leaves.js';

const value = { days: 5, dayKind: 'working', steps: [{ step: 'street', roles: ['StreetOfficer'], siteVisit: false }] };

describe('the leaves of a value', () => {
  it('are its numbers, words and choices, each with the names that lead to it', () => {
    expect(leavesOf(value)).toEqual([
      { path: ['days'], value: 5 },
      { path: ['dayKind'], value: 'working' },
      { path: ['steps', '0', 'step'], value: 'street' },
      { path: ['steps', '0', 'roles', '0'], value: 'StreetOfficer' },
      { path: ['steps', '0', 'siteVisit'], value: false },
    ]);
  });

  it('are changed one by one, and nothing else is', () => {
    expect(withLeaf(value, ['steps', '0', 'siteVisit'], true)).toEqual({
      ...value,
      steps: [{ ...value.steps[0], siteVisit: true }],
    });
    for (const { path, value: leaf } of leavesOf(value)) expect(withLeaf(value, path, leaf)).toEqual(value);
  });
});
