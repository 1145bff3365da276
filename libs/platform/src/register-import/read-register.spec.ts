import { describe, expect, it } from '@jest/globals';
import { readRegister } from './read-register.js';

const heading = 'code,name,level,committee,street,county,area,urban,source,households,population';
const good = '520103028901,城北社区,community,城北社区居委会,520103028,520103,GY,true,2020年民政年报,1200,3600';
const read = (...lines: string[]) => readRegister(Buffer.from([heading, ...lines].join('\r\n')));

describe('a register file', () => {
  it('is read row by row, the heading being row 1', () =>
    expect(read(good)).toEqual({
      errors: [],
      rows: [
        {
          row: 2,
          code: '520103028901',
          name: '城北社区',
          level: 'community',
          committee: '城北社区居委会',
          street: '520103028',
          county: '520103',
          area: 'GY',
          urban: true,
          urbanSource: '2020年民政年报',
          households: 1200,
          population: 3600,
        },
      ],
    }));

  it('may have a byte order mark, Chinese headings in any order, and empty lines', () => {
    const text = `\ufeff名称,代码,层级,居委会,街道代码,县区代码,创建地区,城市社区,来源,户数,人口\n\n㵲水社区𠀀,520103028901,社区,"居委会, 一",520103028,520103,GY,否,,0,0\n`;
    expect(readRegister(Buffer.from(text))).toMatchObject({
      errors: [],
      rows: [{ row: 3, name: '㵲水社区𠀀', level: 'community', committee: '居委会, 一', urban: false }],
    });
  });

  it('in GBK or UTF-16 is turned away by name', () => {
    const gbk = Buffer.concat([
      Buffer.from(`${heading}\n520103028901,`),
      Buffer.from([0xb3, 0xc7, 0xb1, 0xb1]),
      Buffer.from(',x'),
    ]);
    expect(readRegister(gbk).errors).toMatchObject([{ code: 'FileInvalid', details: { encoding: 'GBK or GB 18030' } }]);
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(heading, 'utf16le')]);
    expect(readRegister(utf16).errors).toMatchObject([{ code: 'FileInvalid', details: { encoding: 'UTF-16' } }]);
  });

  it('without its columns, with strange or repeated ones is turned away', () => {
    expect(readRegister(Buffer.from('code,name\n1,2')).errors).toMatchObject([
      { row: 1, details: { missing: expect.any(Array) } },
    ]);
    expect(readRegister(Buffer.from(`${heading},phone\n`)).errors).toMatchObject([{ row: 1, value: 'phone' }]);
    expect(readRegister(Buffer.from(`${heading},code\n`)).errors).toMatchObject([{ details: { repeated: 'code' } }]);
  });

  it('may have a column for the statistical class, and leave its cells empty', () => {
    const { rows, errors } = readRegister(Buffer.from(`${heading},城乡分类代码\n${good},111\n${good},\n${good},11`));
    expect(rows.map(({ urbanClass }) => urbanClass)).toEqual(['111', undefined, '11']);
    expect(errors).toMatchObject([{ row: 4, column: 'class', value: '11' }]);
  });

  it('that is empty, too long or no table is turned away', () => {
    expect(read().errors).toMatchObject([{ code: 'FileInvalid', details: { rows: 0 } }]);
    expect(readRegister(new Uint8Array()).errors).toMatchObject([{ code: 'FileInvalid' }]);
    expect(read(...Array.from({ length: 20_001 }, () => good)).errors).toMatchObject([{ details: { most: 20_000 } }]);
    expect(readRegister(new Uint8Array(9 * 1024 * 1024)).errors).toMatchObject([{ details: { most: 8_388_608 } }]);
    expect(read('"520103028901').errors).toMatchObject([
      { code: 'FileInvalid', details: { reason: expect.any(String) } },
    ]);
  });

  it('lists every cell that cannot be read with row, column and value', () => {
    const cells = good.split(',');
    const bad = (column: number, value: string) => cells.map((cell, i) => (i === column ? value : cell)).join();
    const { rows, errors } = read(
      good,
      bad(7, 'perhaps'),
      bad(9, '-3'),
      bad(10, '1.5'),
      bad(0, ''),
      bad(1, '社'.repeat(61)),
      `${good},more`,
    );
    expect(rows.filter(({ unread }) => unread === undefined)).toHaveLength(1);
    expect(rows.flatMap(({ row, unread }) => (unread ? [[row, ...unread]] : []))).toEqual([
      [3, 'urban'],
      [4, 'households'],
      [5, 'population'],
      [6, 'code'],
      [7, 'name'],
      [8, 'heading'],
    ]);
    expect(errors.map(({ row, column, value }) => [row, column, value])).toEqual([
      [3, 'urban', 'perhaps'],
      [4, 'households', '-3'],
      [5, 'population', '1.5'],
      [6, 'code', ''],
      [7, 'name', '社'.repeat(60)],
      [8, 'heading', ''],
    ]);
  });

  it('keeps a code with leading noughts and a formula as the text that they are', () => {
    const { rows } = read(good.replace('城北社区,', '=1+1,'));
    expect(rows[0]).toMatchObject({ name: '=1+1' });
  });
});
