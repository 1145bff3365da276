import { describe, expect, it } from '@jest/globals';
import { addressOf, keptIn } from './view-address.js';

describe('a saved view', () => {
  it('keeps filters, order and table, and reads them back', () => {
    const view = { step: 'county', due: 'overdue', words: '云溪 & 河滨', sort: '-followUp', view: 'table' };
    expect(keptIn(addressOf(view))).toEqual(view);
    expect(addressOf({})).toBe('');
  });

  it('keeps neither the open task nor the moment, whoever wrote the address', () => {
    expect(keptIn('task=creation~north&asOf=2020-01-01&due=soon')).toEqual({ due: 'soon' });
  });
});
