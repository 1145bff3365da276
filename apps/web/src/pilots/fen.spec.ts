import { describe, expect, it } from '@jest/globals';
import { fenOf, inYuan } from './fen.js';

describe('money of a pilot', () => {
  it('is typed in yuan and sent in whole fen', () => {
    expect(['1', '1.5', '0.07', '19.99', '12345678901.23'].map(fenOf)).toEqual([100, 150, 7, 1999, 1234567890123]);
  });

  it('is nought where no amount was typed, so that the server refuses it', () => {
    expect(['', '.', '1.234', 'x'].map(fenOf)).toEqual([0, 0, 0, 0]);
  });

  it('is shown in yuan with its fen', () => {
    expect([0, 7, 123456].map(inYuan)).toEqual(['0.00', '0.07', '1,234.56']);
  });
});
