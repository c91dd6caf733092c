import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildVoteMatrix, type VoteMatrix } from '@/shared/hall/opinions/vote-matrix';

export interface PublishedConversation {
  rows: string[];
  hidden: Uint8Array;
  /** The group Polis published for each participant, -1 for those it did not group. */
  publishedGroup: number[];
}

/** A real conversation of data/polis with the groups Polis published for it. */
export function publishedConversation(
  name: 'brexit-consensus' | 'vtaiwan-uberx',
): PublishedConversation {
  const file = join(__dirname, '..', '..', 'data', 'polis', `${name}.json`);
  const { rows, moderated, published_group } = JSON.parse(readFileSync(file, 'utf8')) as {
    rows: string[];
    moderated: number[];
    published_group: (number | null)[];
  };
  return {
    rows,
    hidden: Uint8Array.from(moderated, (state) => (state === -1 ? 1 : 0)),
    publishedGroup: published_group.map((group) => group ?? -1),
  };
}

const voteOf: Record<string, number> = { A: 1, D: -1, P: 0 };

/** Rows of `A`, `D`, `P` and `.` (not seen) as the engine takes them. */
export function matrixOf(rows: readonly string[], hidden: Uint8Array): VoteMatrix {
  const builder = buildVoteMatrix(hidden);
  for (const row of rows) {
    builder.nextParticipant();
    for (const [statement, letter] of [...row].entries()) {
      const vote = voteOf[letter];
      if (vote !== undefined) builder.addVote(statement, vote);
    }
  }
  return builder.finish();
}
