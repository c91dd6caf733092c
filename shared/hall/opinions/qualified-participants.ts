import type { VoteMatrix } from './vote-matrix';

/** Who voted on so many statements (or on all, where there are fewer) is grouped. */
const votesToQualify = 7;
/** Below so many participants the most active fill up. */
const fewestParticipants = 15;

/** The votes it takes to be grouped in a conversation of so many statements. */
export const votesNeeded = (statementCount: number): number =>
  Math.max(1, Math.min(votesToQualify, statementCount));

/**
 * Who is grouped (methods.md §2, step 2): participants with min(7, number of statements) votes, and
 * those who once were in, because more statements must not throw anybody out. If that makes fewer
 * than 15, the most active of the others fill up; of equally active ones the first.
 *
 * @param keptIn 1 for each participant who was in at an earlier run.
 * @returns `isIn` 1 for each participant who is in, nobody without a vote; `active` how many are in
 * by themselves, not to fill up.
 */
export function qualifiedParticipants(
  matrix: VoteMatrix,
  keptIn: Uint8Array | null,
): { isIn: Uint8Array; active: number } {
  const { participantCount, votesCast } = matrix;
  const needed = votesNeeded(matrix.statementCount);
  const isIn = new Uint8Array(participantCount);
  const others: number[] = [];
  let active = 0;
  for (let row = 0; row < participantCount; row += 1) {
    const cast = votesCast[row] ?? 0;
    if (cast >= needed || (keptIn?.[row] === 1 && cast > 0)) {
      isIn[row] = 1;
      active += 1;
    } else if (cast > 0) {
      others.push(row);
    }
  }
  if (active >= fewestParticipants) return { isIn, active };
  const votesOf = (row: number) => votesCast[row] ?? 0;
  others.sort((one, other) => votesOf(other) - votesOf(one) || one - other);
  for (const row of others.slice(0, fewestParticipants - active)) isIn[row] = 1;
  return { isIn, active };
}
