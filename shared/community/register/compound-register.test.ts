import { compoundTotals } from './register-totals';
import { anOwner, readUnits } from './table-builders';

const faultsOf = (unit: Parameters<typeof readUnits>[0] = {}) =>
  readUnits(unit).faults.map(({ fault }) => fault);
const warningsOf = (...units: Parameters<typeof readUnits>) =>
  readUnits(...units).warnings.map(({ warning }) => warning);

describe('a unit of a compound', () => {
  it('is cleaned: full-width characters, spaces, units and separators', () => {
    const { units, faults } = readUnits({
      building: ' １ 栋 ',
      room: '４０３室',
      kind: ' 商铺 ',
      area: '９８．３６平方米',
      owners: '钟超，郑霞思',
      phones: '19900004299/19900003290',
    });
    expect(faults).toEqual([]);
    expect(units).toEqual([
      {
        buildingName: '1栋',
        entranceName: '1单元',
        roomNumber: '403',
        kind: 'shop',
        areaHundredths: 9_836,
        people: [
          anOwner({ name: '钟超', phone: '19900004299' }),
          anOwner({ name: '郑霞思', phone: '19900003290' }),
        ],
        isDeveloper: false,
        lines: [2],
      },
    ]);
  });

  it.each([
    [{ building: '' }, ['buildingMissing']],
    [{ room: '' }, ['roomMissing']],
    [{ room: '1月2日' }, ['roomIsDate']],
    [{ kind: '火箭发射场' }, ['kindUnknown']],
    [{ owners: '' }, ['ownerMissing']],
    [{ owners: '王小明330102198001011234' }, ['nameMalformed']],
    [{ phones: '1990000' }, ['phoneMalformed']],
    [{ owners: '#N/A' }, ['spreadsheetError']],
    [{ room: '1'.repeat(61) }, ['cellTooLong']],
    [{ phones: '('.repeat(60_000) }, ['cellTooLong']],
    [{ room: '', area: '', owners: '' }, ['roomMissing', 'areaMissing', 'ownerMissing']],
  ])('%j: %j', (unit, faults) => {
    expect(faultsOf(unit)).toEqual(faults);
  });

  it('never quotes an ID number in a fault', () => {
    const [fault] = readUnits({ owners: '王小明330102198001011234' }).faults;
    expect(fault?.cell).toBe('王小明330****');
  });

  it('formulas are nothing but text', () => {
    const { units } = readUnits({ room: '=1+1', owners: '@SUM(A1)' });
    expect(units[0]).toMatchObject({ roomNumber: '=1+1', people: [{ name: '@SUM(A1)' }] });
  });

  it('is a duplicate the second time, even if the first line is faulty', () => {
    const { units, faults, faultyPlaces } = readUnits({ area: '' }, { room: '101室' });
    expect(units).toEqual([]);
    expect(faults.map(({ line, fault }) => [line, fault])).toEqual([
      [2, 'areaMissing'],
      [3, 'duplicateUnit'],
    ]);
    expect(faults[1]?.message).toContain('第 2 行');
    expect(faultyPlaces).toHaveLength(2);
  });

  it.each([
    [{ area: '600' }, 'areaUnusual'],
    [{ kind: '' }, 'kindMissing'],
    [{ owners: '钟超、郑霞思' }, 'phoneCountDiffers'],
    [{ remark: '共有' }, 'coOwnerMissing'],
  ])('%j is accepted with the warning %s', (unit, warning) => {
    expect(readUnits(unit).units).toHaveLength(1);
    expect(warningsOf(unit)).toEqual([warning]);
  });
});

describe('who is one person', () => {
  it('namesakes with different phones are two heads, the same owners in any order one', () => {
    const { units } = readUnits(
      { room: '101', owners: '张伟', phones: '19800000001' },
      { room: '102', owners: '张伟', phones: '19800000002' },
      { room: '103', owners: '甲一、乙二', phones: '19800000003、19800000004' },
      { room: '104', owners: '乙二、甲一', phones: '19800000004、19800000003' },
    );
    expect(compoundTotals(units)).toMatchObject({
      withoutParking: { units: 4, people: 3 },
      coOwnedUnits: 2,
      personsWithSeveralUnits: 1,
    });
  });

  it('namesakes without a phone are taken as one, with a warning', () => {
    const rows = ['101', '102'].map((room) => ({ room, owners: '张伟', phones: '' }));
    expect(compoundTotals(readUnits(...rows).units).withoutParking.people).toBe(1);
    expect(warningsOf(...rows)).toEqual(['sameNameWithoutPhone']);
  });
});

describe('the developer', () => {
  const company = { owners: '锦绣置业有限公司', phones: '' };
  const developerRooms = (...units: Parameters<typeof readUnits>) =>
    readUnits(...units)
      .units.filter(({ isDeveloper }) => isDeveloper)
      .map(({ roomNumber }) => roomNumber);

  it('owns unsold and undelivered units and all others of the same name, as one head', () => {
    const rows = [
      { ...company, room: '101', remark: '未售' },
      { ...company, room: '102', remark: '已售未交付' },
      { ...company, room: '103', phones: '0571-88886666' },
      { room: '104' },
    ];
    expect(developerRooms(...rows)).toEqual(['101', '102', '103']);
    expect(compoundTotals(readUnits(...rows).units)).toMatchObject({
      withoutParking: { units: 4, people: 2 },
      developer: { units: 3, people: 1, areaHundredths: 3 * 9_836 },
      personsWithSeveralUnits: 0,
    });
  });

  it('gets an unsold unit that names nobody', () => {
    const { units } = readUnits(
      { ...company, remark: '未售' },
      { room: '102', owners: '', phones: '', remark: '未售' },
    );
    expect(units[1]).toMatchObject({ isDeveloper: true, people: [{ name: '锦绣置业有限公司' }] });
  });

  it('does not get the other units of a buyer whose home is not delivered yet', () => {
    const rows = [{ room: '101', remark: '已售未交付' }, { room: '102' }];
    expect(developerRooms(...rows)).toEqual(['101']);
    expect(warningsOf(...rows)).toEqual(['developerRowNamesAPerson']);
  });

  it('is not meant by a remark that only contains the word', () => {
    expect(developerRooms({ remark: '原未售，2024年售出' })).toEqual([]);
    expect(developerRooms({ remark: '未售（已抵押）' })).toEqual(['101']);
  });

  it('under several names is one, with a warning', () => {
    const rows = [
      { ...company, room: '101', remark: '未售' },
      { ...company, room: '102', remark: '未售' },
      { owners: '花园开发有限公司', phones: '', room: '103', remark: '未售' },
    ];
    expect(compoundTotals(readUnits(...rows).units).withoutParking.people).toBe(1);
    expect(warningsOf(...rows)).toEqual(['severalDevelopers']);
  });
});

it('parking carries no vote in the roll without parking', () => {
  const { units } = readUnits(
    { room: '101' },
    { building: '地下车库', room: 'B1', kind: '车位', area: '12.72' },
  );
  expect(compoundTotals(units)).toMatchObject({
    withoutParking: { units: 1, people: 1, areaHundredths: 9_836 },
    withParking: { units: 2, people: 1, areaHundredths: 11_108 },
  });
});
