import { changesAnything, registerChanges } from './register-changes';
import { anOwner, aUnit, readMembers, readUnits } from './table-builders';

const inForce = (...units: ReturnType<typeof aUnit>[]) => ({ units });

describe('importing the same file again', () => {
  it('changes nothing in a compound', () => {
    const reading = readUnits({}, { room: '102', remark: '未售', owners: '', phones: '' });
    const changes = registerChanges(reading, reading);
    expect(changesAnything(changes)).toBe(false);
    expect(changes).toEqual({
      newPlaces: [],
      added: [],
      removed: [],
      changed: [],
      phoneChanges: [],
      keptAsIs: [],
      unchangedCount: 2,
    });
  });

  it('changes nothing in a village, nor does another order of lines or spelling of groups', () => {
    const member = { name: '李小山', kinship: '子', birthDate: '2010-01-01', phone: '' };
    const again = readMembers({ ...member, group: '一组' }, { group: '1' });
    const changes = registerChanges(readMembers({}, member), again);
    expect(changes).toMatchObject({ changed: [], removed: [], unchangedCount: 1 });
  });
});

describe('a later register', () => {
  it('adds units under the names in force, and says which places are new', () => {
    const reading = readUnits(
      { building: '1幢', entrance: '一单元', room: '102' },
      { building: '1幢', entrance: '2', room: '101' },
      { building: '2栋', entrance: '', room: '101' },
    );
    const { added, newPlaces } = registerChanges(inForce(aUnit()), reading);
    expect(added.map((unit) => [unit.buildingName, unit.entranceName, unit.roomNumber])).toEqual([
      ['1栋', '1单元', '102'],
      ['1栋', '2单元', '101'],
      ['2栋', null, '101'],
    ]);
    expect(newPlaces).toEqual([
      { name: '1栋', entranceNames: ['2单元'] },
      { name: '2栋', entranceNames: [] },
    ]);
  });

  it('only reports units that are gone', () => {
    const gone = { ...aUnit({ roomNumber: '102' }), id: 'u2' };
    const changes = registerChanges({ units: [gone] }, readUnits({ room: '101' }));
    expect(changes.removed).toEqual([gone]);
  });

  it('leaves a unit with a faulty line as it is, instead of taking it for gone', () => {
    const before = aUnit();
    const { removed, keptAsIs, changed } = registerChanges(
      inForce(before),
      readUnits({ area: '' }),
    );
    expect({ removed, changed, keptAsIs }).toEqual({
      removed: [],
      changed: [],
      keptAsIs: [before],
    });
  });

  it.each([
    [{ area: '98.37' }, ['area']],
    [{ kind: '办公' }, ['kind']],
    [{ owners: '李四' }, ['people']],
    [{ phones: '19800000009' }, ['phones']],
    [{ remark: '未售' }, ['developer']],
    [
      { owners: '王小明、李四', phones: '19800000001、19800000009', area: '90' },
      ['area', 'people'],
    ],
  ])('%j: %j', (row, differences) => {
    const before = aUnit();
    const { changed } = registerChanges(inForce(before), readUnits(row));
    expect(changed).toEqual([expect.objectContaining({ current: before, differences })]);
  });

  it('names a person whose phone changed once, however many units', () => {
    const rows = ['101', '102'].map((room) => ({ room, phones: '19800000009' }));
    const units = ['101', '102'].map((roomNumber) => aUnit({ roomNumber }));
    expect(registerChanges(inForce(...units), readUnits(...rows)).phoneChanges).toEqual([
      { name: '王小明', oldPhone: '19800000001', newPhone: '19800000009', unitCount: 2 },
    ]);
  });

  it('notices that a co-owner left although the order changed too', () => {
    const before = aUnit({ people: [anOwner(), anOwner({ name: '李四', phone: null })] });
    const same = readUnits({ owners: '李四、王小明', phones: '、19800000001' });
    expect(registerChanges(inForce(before), same).unchangedCount).toBe(1);
    expect(registerChanges(inForce(before), readUnits({})).changed).toHaveLength(1);
  });
});
