import { readRegister } from './read-register';
import {
  aMemberRow,
  aTable,
  aUnitRow,
  compoundHeader,
  readingOf,
  villageHeader,
} from './table-builders';

describe('the header', () => {
  it('is recognised by the words other offices use', () => {
    const reading = readingOf(
      aTable(
        ['序号', '幢号', '室号', '建筑面积（平方米）', '* 产权人', '联系电话', '备注', '身份证号'],
        ['1', '3', '1702', '98.36', '王小明', '19800000001', '', '330102198001011234'],
      ),
    );
    expect(reading.units).toEqual([
      expect.objectContaining({
        buildingName: '3栋',
        entranceName: null,
        roomNumber: '1702',
        areaHundredths: 9_836,
      }),
    ]);
    expect(reading.ignoredColumns).toEqual([
      { name: '序号', reason: 'unknown' },
      { name: '身份证号', reason: 'identityNumber' },
    ]);
    expect(JSON.stringify(reading)).not.toContain('330102198001011234');
  });

  it('may stand below a title', () => {
    const reading = readingOf(
      aTable(['锦绣花园业主名册'], ['制表日期：2026-11-01'], compoundHeader, aUnitRow()),
    );
    expect(reading.headerLine).toBe(3);
    expect(reading.units[0]?.lines).toEqual([4]);
  });

  it('prefers the registered area to the building area', () => {
    const header = ['楼栋', '房号', '建筑面积', '专有部分面积', '业主'];
    const reading = readingOf(aTable(header, ['1栋', '101', '120', '98.36', '王小明']));
    expect(reading.units[0]?.areaHundredths).toBe(9_836);
    expect(reading.ignoredColumns).toEqual([{ name: '建筑面积', reason: 'duplicate' }]);
  });

  it('tells a compound from a village', () => {
    expect(readingOf(aTable(compoundHeader, aUnitRow())).kind).toBe('compound');
    expect(readingOf(aTable(villageHeader, aMemberRow())).kind).toBe('village');
  });

  it.each([
    [[['楼栋', '房号', '业主姓名']], ['专有部分面积']],
    [[['户号', '姓名', '性别']], ['与户主关系']],
    [[['甲', '乙', '丙']], ['楼栋', '房号', '专有部分面积', '业主姓名']],
    [[], ['楼栋', '房号', '专有部分面积', '业主姓名']],
  ])('%j is refused by naming the missing columns', (rows, missing) => {
    expect(readRegister(aTable(...rows))).toEqual({
      ok: false,
      refusal: { code: 'registerHeaderNotRecognised', details: { missing } },
    });
  });
});
