import fc from 'fast-check';
import { changesOf, type FrozenRow, placeRows, rollDifference } from './roll-difference';

const frozen = (voterKey: string, row: number, more: Partial<FrozenRow> = {}): FrozenRow => ({
  voterId: `id of ${voterKey}`,
  voterKey,
  row,
  roomLabel: `${row}室`,
  areaHundredths: 10_000,
  unitIds: [`unit ${row}`],
  personIds: [voterKey],
  isDeveloper: false,
  ...more,
});
const next = ({ voterId, row, ...voter }: FrozenRow) => voter;

describe('rollDifference', () => {
  const roll = ['a', 'b', 'c'].map((key, row) => frozen(key, row));

  it('finds nothing where the register gives the same roll, in whatever order', () => {
    const same = [...roll].reverse().map(next);
    const difference = rollDifference(roll, same);
    expect(changesOf(difference)).toBe(0);
    expect(difference.unchanged).toHaveLength(3);
  });

  it('the order of units and people is no difference', () => {
    const row = frozen('a', 0, { unitIds: ['x', 'y'], personIds: ['p', 'q'] });
    const turned = { ...next(row), unitIds: ['y', 'x'], personIds: ['q', 'p'] };
    expect(changesOf(rollDifference([row], [turned]))).toBe(0);
  });

  it.each([
    { areaHundredths: 10_001 },
    { roomLabel: '别的室' },
    { unitIds: ['unit 0', 'unit 9'] },
    { isDeveloper: true },
  ])('the same people with %j keep their row', (change) => {
    const difference = rollDifference(
      roll,
      roll.map(next).with(0, { ...next(roll[0]!), ...change }),
    );
    expect(difference.changed).toMatchObject([{ before: { voterId: 'id of a' }, after: change }]);
    expect([difference.gone, difference.fresh]).toEqual([[], []]);
  });

  it('other people are another voter, under the same key too (a household)', () => {
    const other = { ...next(roll[0]!), personIds: ['a', 'new'] };
    const difference = rollDifference(roll, [other, ...roll.slice(1).map(next)]);
    expect(difference).toMatchObject({ gone: [roll[0]], fresh: [other], changed: [] });
  });
});

describe('placeRows', () => {
  it('whoever goes and comes, rows run from 0 without a gap and nobody moves without need', () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: 40 })
          .chain((rows) =>
            fc.tuple(
              fc.constant(rows),
              fc.subarray([...Array(rows).keys()]),
              fc.integer({ min: 0, max: 20 }),
            ),
          ),
        ([rows, goneRows, freshVoters]) => {
          const places = placeRows(rows, goneRows, freshVoters);
          const staying = [...Array(rows).keys()].filter((row) => !goneRows.includes(row));
          const all = [...staying.map((row) => places.moved.get(row) ?? row), ...places.fresh];
          expect(all.sort((a, b) => a - b)).toEqual([...Array(places.rows).keys()]);
          expect(places.rows).toBe(rows - goneRows.length + freshVoters);
          expect([...places.moved.keys()].every((row) => row >= places.rows)).toBe(true);
        },
      ),
    );
  });
});
