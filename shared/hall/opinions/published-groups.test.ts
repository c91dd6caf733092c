import { adjustedRandIndex } from '@/test/opinions/adjusted-rand-index';
import { matrixOf, publishedConversation } from '@/test/opinions/published-conversation';
import { groupOpinions } from './group-opinions';
import { seededRandom } from './seeded-random';
import { workedOffAtOnce } from './sliced-work';

const seeds = [1, 2, 3, 4, 5, 6, 7, 8];

/** How alike our two groups are to those Polis published; `order` says in which order people come. */
function likeness(
  { rows, hidden, publishedGroup }: ReturnType<typeof publishedConversation>,
  seed: number,
  order: readonly number[] = [...rows.keys()],
): number {
  const matrix = matrixOf(
    order.map((at) => rows[at]!),
    hidden,
  );
  const { labelOf } = workedOffAtOnce(groupOpinions(matrix, { seed, fixedCount: 2 }));
  return adjustedRandIndex(
    labelOf,
    order.map((at) => publishedGroup[at]!),
  );
}

function shuffled(length: number, seed: number): number[] {
  const random = seededRandom(seed);
  return Array.from({ length }, (_, at) => ({ at, drawn: random() }))
    .sort((one, other) => one.drawn - other.drawn)
    .map(({ at }) => at);
}

describe.each([
  ['brexit-consensus', 0.85],
  ['vtaiwan-uberx', 0.6],
] as const)('%s: the groups Polis published are found again', (name, least) => {
  const conversation = publishedConversation(name);

  it.each(seeds)(`with an adjusted Rand index of ${least} or more (seed %i)`, (seed) => {
    expect(likeness(conversation, seed)).toBeGreaterThanOrEqual(least);
  });

  it('whatever order people come in: the index stays within 0.05', () => {
    for (const seed of seeds.slice(0, 3)) {
      const straight = likeness(conversation, seed);
      for (const shuffle of [11, 12, 13]) {
        const order = shuffled(conversation.rows.length, shuffle);
        expect(Math.abs(likeness(conversation, seed, order) - straight)).toBeLessThanOrEqual(0.05);
      }
    }
  });

  it('the same seed gives the same grouping to the last digit', () => {
    const matrix = matrixOf(conversation.rows, conversation.hidden);
    const run = () => workedOffAtOnce(groupOpinions(matrix, { seed: 7 }));
    expect(run()).toEqual(run());
  });

  it('nearly everybody Polis grouped is grouped', () => {
    const matrix = matrixOf(conversation.rows, conversation.hidden);
    const { isIn } = workedOffAtOnce(groupOpinions(matrix, { seed: 1 }));
    const published = conversation.publishedGroup.map((group) => (group >= 0 ? 1 : 0));
    const alike = published.filter((one, at) => one === isIn[at]).length;
    expect(alike / published.length).toBeGreaterThan(0.95);
  });
});
