import { villageTotals } from './register-totals';
import { aTable, readingOf, readMembers } from './table-builders';

const child = { name: '李小山', kinship: '子', birthDate: '2010-01-01', phone: '' };

describe('a household', () => {
  it('is put together from the lines of its members', () => {
    const { units, buildings } = readMembers({}, { household: '0002', name: '赵一' }, child);
    expect(units).toEqual([
      {
        buildingName: '第1组',
        entranceName: null,
        roomNumber: '0001',
        kind: 'household',
        areaHundredths: null,
        isDeveloper: false,
        lines: [2, 4],
        people: [
          {
            name: '李大山',
            phone: '19800000002',
            relation: 'head',
            kinship: '户主',
            birthDate: '1970-05-01',
          },
          {
            name: '李小山',
            phone: null,
            relation: 'member',
            kinship: '子',
            birthDate: '2010-01-01',
          },
        ],
      },
      expect.objectContaining({ roomNumber: '0002' }),
    ]);
    expect(buildings).toEqual([{ name: '第1组', entranceNames: [] }]);
    expect(villageTotals(units, '2026-11-21')).toEqual({ households: 2, members: 3, adults18: 2 });
  });

  it('with the same number in another group is another household', () => {
    expect(readMembers({}, { group: '第2组' }).units).toHaveLength(2);
  });

  it.each([
    [{ group: '' }, 'villagerGroupMissing'],
    [{ household: '' }, 'householdNumberMissing'],
    [{ name: '' }, 'memberMissing'],
    [{ name: '李' }, 'nameMalformed'],
    [{ birthDate: '1961-02-30' }, 'birthDateMalformed'],
    [{ phone: '1990000' }, 'phoneMalformed'],
  ])('%j: %s', (member, fault) => {
    expect(readMembers(member).faults.map((found) => found.fault)).toEqual([fault]);
  });

  it('lists a member once; a child of the same name with another birthday is someone else', () => {
    const { units, faults } = readMembers({}, {}, { kinship: '子', birthDate: '2000-05-01' });
    expect(faults).toEqual([expect.objectContaining({ line: 3, fault: 'duplicateMember' })]);
    expect(units[0]?.people).toHaveLength(2);
  });

  it.each([
    [[child], ['headMissing']],
    [[{}, { name: '李二山' }], ['severalHeads']],
    [[{ head: '别的人' }], ['headNameDiffers']],
    [[{ kinship: '' }], ['kinshipMissing']],
    [[{ birthDate: '' }], ['birthDateMissing']],
  ])('%j is kept with the warnings %j', (members, warnings) => {
    const reading = readMembers(...members);
    expect(reading.units).toHaveLength(1);
    expect(reading.warnings.map(({ warning }) => warning)).toEqual(warnings);
  });
});

it('a village without groups is one place', () => {
  const { buildings } = readingOf(
    aTable(['户号', '成员姓名', '与户主关系'], ['1', '李大山', '户主']),
  );
  expect(buildings).toEqual([{ name: '全村', entranceNames: [] }]);
});
