import { describe, expect, it } from '@jest/globals';
import { readNotice, textOf } from './calendar-text.js';

describe('a pasted notice of holidays', () => {
  it('is read day by day, however days are written', () => {
    const { holidays, makeUpDays, unread } = readNotice(
      '2022-01-01 休\n2022年1月3日\n\n2022/1/29 上班\n2022-01-30 work',
    );
    expect(holidays).toEqual(['2022-01-01', '2022-01-03']);
    expect(makeUpDays).toEqual(['2022-01-29', '2022-01-30']);
    expect(unread).toEqual([]);
  });

  it('names the lines that it could not read, and days that no calendar has', () => {
    expect(readNotice('春节放假\n2022-02-30 休').unread).toEqual(['春节放假', '2022-02-30 休']);
  });

  it('counts a day once, as it stands last', () => {
    expect(readNotice('2022-01-29 休\n2022-01-29 班')).toMatchObject({ holidays: [], makeUpDays: ['2022-01-29'] });
  });

  it('is written as it would be read again', () => {
    const notice = { holidays: ['2022-01-01', '2022-02-01'], makeUpDays: ['2022-01-29'] };
    const text = textOf(notice, (is) => (is === 'makeUp' ? '班' : '休'));
    expect(text.split('\n')).toEqual(['2022-01-01 休', '2022-01-29 班', '2022-02-01 休']);
    expect(readNotice(text)).toMatchObject(notice);
  });
});
