import { describe, expect, it } from '@jest/globals';
import { disputed, joined, resultsOf, stepsBack, wayBack } from './verbs.js';

describe('verdicts of two who review the same case', () => {
  const theirs = { 5: 'notMet', 12: 'met' } as const;

  it('join: where one has not decided, what the colleague recorded stands', () => {
    expect(joined({ 5: { result: 'met' } }, theirs)).toEqual({ 5: { result: 'met' }, 12: { result: 'met' } });
  });

  it('are in dispute where they differ, until one has seen it and stays with one’s own', () => {
    expect(disputed({ 5: { result: 'met' }, 12: { result: 'met' } }, theirs)).toEqual([5]);
    expect(disputed({ 5: { result: 'met', over: 'notMet' } }, theirs)).toEqual([]);
    expect(disputed({ 5: { result: 'met', over: 'notApplicable' } }, theirs)).toEqual([5]);
  });

  it('are sent without what was seen of the other', () => {
    expect(resultsOf({ 5: { result: 'met', over: 'notMet', note: ' ok ' } })).toEqual([
      { criterion: 5, result: 'met', note: 'ok' },
    ]);
  });
});

describe('a case that is sent back', () => {
  it('passes every step again that lies between its mender and whoever sent it', () => {
    expect(wayBack('selfCheck', stepsBack('street', 'GY'))).toEqual([]);
    expect(wayBack('selfCheck', stepsBack('county', 'GY'))).toEqual(['street']);
    expect(wayBack('selfCheck', stepsBack('prefecture', 'GY'))).toEqual(['street', 'county']);
    expect(wayBack('county', stepsBack('prefecture', 'GY'))).toEqual([]);
  });

  it('passes no county where there is none', () => {
    expect(wayBack('selfCheck', stepsBack('prefecture', 'GA'))).toEqual(['street']);
  });
});
