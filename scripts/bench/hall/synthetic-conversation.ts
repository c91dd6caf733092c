import { seededRandom } from '@/shared/hall/opinions/seeded-random';
import { buildVoteMatrix, type VoteMatrix } from '@/shared/hall/opinions/vote-matrix';

export interface ConversationSize {
  participants: number;
  statements: number;
  /** Votes a participant casts on average. */
  votesEach: number;
}

const plantedGroups = 4;
/** Of ten votes one is a pass and one goes against the own group. */
const odds = { pass: 0.1, contrary: 0.1 };

/**
 * A conversation made up from a seed: four groups that differ on most statements, and participants
 * of whom some saw a few cards and some nearly all, as in real ones.
 */
export function syntheticConversation(size: ConversationSize, seed: number): VoteMatrix {
  const random = seededRandom(seed);
  const opinions = Array.from({ length: plantedGroups }, () =>
    Int8Array.from({ length: size.statements }, () => (random() < 0.55 ? 1 : -1)),
  );
  const builder = buildVoteMatrix(new Uint8Array(size.statements));
  for (let participant = 0; participant < size.participants; participant += 1) {
    const opinion = opinions[Math.floor(random() ** 1.5 * plantedGroups)] ?? opinions[0];
    const zeal = -Math.log(1 - random()) * size.votesEach;
    const odd = Math.min(1, zeal / size.statements);
    builder.nextParticipant();
    for (let statement = 0; statement < size.statements; statement += 1) {
      if (random() >= odd) continue;
      const kind = random();
      const own = opinion?.[statement] ?? 0;
      const contrary = kind < odds.pass + odds.contrary ? -own : own;
      builder.addVote(statement, kind < odds.pass ? 0 : contrary);
    }
  }
  return builder.finish();
}
