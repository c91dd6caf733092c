import type { VoteMatrix } from './vote-matrix';

/** Who voted on so many statements (or on all, where there are fewer) is grouped. */
const votesToQualify = 7;
/** Below so many the most active fill up. */
const fewestParticipants = 15;

/**
 * Who is grouped (methods.md §2, step 2): participants with min(7, number of statements) votes, and
 * those who once were in, because more statements must not throw anybody out. If that makes fewer
 * than 15, the most active of the others fill up; of equally active ones the first.
 *
 * @param keptIn 1 for each participant who was in at an earlier run.
 * @returns 1 for each participant who is in. Nobody without a vote is.
 */
export function qualifiedParticipants(matrix: VoteMatrix, keptIn: Uint8Array | null): Uint8Array {
  const { participantCount, statementCount, votesCast } = matrix;
  const needed = Math.max(1, Math.min(votesToQualify, statementCount));
  const isIn = new Uint8Array(participantCount);
  const others: number[] = [];
  let count = 0;
  for (let row = 0; row < participantCount; row += 1) {
    const cast = votesCast[row] ?? 0;
    if (cast >= needed || (keptIn?.[row] === 1 && cast > 0)) {
      isIn[row] = 1;
      count += 1;
    } else if (cast > 0) {
      others.push(row);
    }
  }
  if (count >= fewestParticipants) return isIn;
  const votesOf = (row: number) => votesCast[row] ?? 0;
  others.sort((one, other) => votesOf(other) - votesOf(one) || one - other);
  for (const row of others.slice(0, fewestParticipants - count)) isIn[row] = 1;
  return isIn;
}
