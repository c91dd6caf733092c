import { plantedConversation } from '@/test/opinions/planted-conversation';
import { matrixOf } from '@/test/opinions/published-conversation';
import { groupOpinions } from './group-opinions';
import { mapCells } from './opinion-map';
import { approximatePeople, dotSize, tenthsOf } from './privacy-steps';
import { publishedGrouping } from './published-grouping';
import { workedOffAtOnce } from './sliced-work';

const published = (rows: readonly string[], hidden = new Uint8Array(rows[0]?.length ?? 0)) =>
  publishedGrouping(
    workedOffAtOnce(groupOpinions(matrixOf(rows, hidden), { seed: 1 })),
    hidden,
    [...hidden.keys()].map((statement) => `s${statement}`),
  );
const ids = (statements: readonly { statementId: string }[]) =>
  statements.map(({ statementId }) => statementId);

const larger = { people: 40, answers: 'AAAADDDDAAAD' };
const smaller = { people: 23, answers: 'DDDDAAAAAAAD' };

describe('what is shown of a grouping', () => {
  it('below 20 people who voted enough: nothing', () => {
    const few = plantedConversation(
      [
        { ...larger, people: 10 },
        { ...smaller, people: 9 },
      ],
      1,
    );
    expect(published(few)).toBeNull();
    expect(published([...few, 'ADADADADADAD'])).not.toBeNull();
    // Whoever voted too little does not make up the number.
    expect(published([...few, 'ADADAD......'])).toBeNull();
  });

  it('what all groups agree on and reject, what each stands for, where they differ', () => {
    const found = published(plantedConversation([larger, smaller], 1))!;
    expect([...ids(found.agreed)].sort()).toEqual(['s10', 's8', 's9']);
    expect(ids(found.rejected)).toEqual(['s11']);
    expect(found.groups.map(({ label, people }) => [label, people])).toEqual([
      [0, 40],
      [1, 25],
    ]);
    expect(ids(found.differences).every((id) => Number(id.slice(1)) < 8)).toBe(true);
    expect(found.differences[0]?.groups).toHaveLength(2);
  });

  it('a majority is no common ground where one group is against it', () => {
    const found = published(plantedConversation([larger, smaller], 1))!;
    expect(ids(found.agreed)).not.toContain('s0');
  });

  it('a group of fewer than five is not there: no words, no dots, no size, no share', () => {
    const three = { people: 3, answers: 'PPPPPPPPDDDA' };
    const rows = plantedConversation([larger, smaller, three], 1);
    const grouping = workedOffAtOnce(
      groupOpinions(matrixOf(rows, new Uint8Array(12)), { seed: 1, fixedCount: 3 }),
    );
    expect(grouping.groups.map(({ size }) => size)).toEqual([40, 23, 3]);
    const found = publishedGrouping(
      grouping,
      new Uint8Array(12),
      Array.from({ length: 12 }, (_, statement) => `s${statement}`),
    )!;
    expect(found.groups.map(({ label }) => label)).toEqual([0, 1]);
    expect(found.dots.every(({ label }) => label < 2)).toBe(true);
    expect(found.differences.every(({ groups }) => groups.length === 2)).toBe(true);
  });

  it('hidden statements are nowhere', () => {
    const hidden = Uint8Array.from({ length: 12 }, (_, statement) => (statement === 8 ? 1 : 0));
    const found = published(plantedConversation([larger, smaller], 1), hidden)!;
    expect(JSON.stringify(found)).not.toContain('"s8"');
  });

  it('everybody of one mind: one group, no differences, one dot, and what they agree on', () => {
    const found = published(Array<string>(30).fill('AAAAAAAD'))!;
    expect(found.groups).toEqual([{ label: 0, people: 30, standsFor: [] }]);
    expect(found.differences).toEqual([]);
    expect(found.dots).toEqual([{ x: mapCells / 2, y: mapCells / 2, size: 3, label: 0 }]);
    expect(found.agreed).toHaveLength(5);
    expect(ids(found.rejected)).toEqual(['s7']);
  });

  it('the dots lie on a coarse grid', () => {
    const { dots } = published(plantedConversation([larger, smaller], 1))!;
    for (const { x, y } of dots) {
      expect(Number.isInteger(x) && Number.isInteger(y)).toBe(true);
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
      expect(Math.max(x, y)).toBeLessThanOrEqual(mapCells);
    }
  });
});

describe('steps that keep single people out of sight', () => {
  it.each([
    [5, 5],
    [7, 5],
    [8, 10],
    [23, 25],
    [104, 100],
    [889, 900],
  ])('%i people are “about %i”', (people, shown) => {
    expect(approximatePeople(people)).toBe(shown);
  });

  it('shares are so many of ten', () => {
    expect([tenthsOf(0, 0), tenthsOf(7, 9), tenthsOf(9, 9)]).toEqual([0, 8, 10]);
  });

  it('a dot of one person looks like one of four', () => {
    expect([1, 4, 5, 14, 15, 49, 50].map(dotSize)).toEqual([1, 1, 2, 2, 3, 3, 4]);
  });
});
