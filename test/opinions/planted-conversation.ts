import { seededRandom } from '@/shared/hall/opinions/seeded-random';

/** Rows of a conversation of camps: every camp has its own answer to each statement, a tenth of the votes is noise. */
export function plantedConversation(
  camps: readonly { people: number; answers: string }[],
  seed: number,
): string[] {
  const random = seededRandom(seed);
  const letters = 'ADP';
  return camps.flatMap(({ people, answers }) =>
    Array.from({ length: people }, () =>
      [...answers]
        .map((answer) => (random() < 0.1 ? letters[Math.floor(random() * 3)] : answer))
        .join(''),
    ),
  );
}
