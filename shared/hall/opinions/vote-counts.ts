import { type SlicedWork, stepsPerSlice } from './sliced-work';
import { agree, disagree, type VoteMatrix } from './vote-matrix';

/** Votes on each statement. `seen` counts passes too (S in Polis's formulas). */
export interface VoteCounts {
  agrees: Uint32Array;
  disagrees: Uint32Array;
  seen: Uint32Array;
}

const noVotes = (statementCount: number): VoteCounts => ({
  agrees: new Uint32Array(statementCount),
  disagrees: new Uint32Array(statementCount),
  seen: new Uint32Array(statementCount),
});

/** What all participants said to each statement. Hidden statements stay at zero. */
export function* countVotes(matrix: VoteMatrix): SlicedWork<VoteCounts> {
  const everybody = new Int8Array(matrix.participantCount);
  const [counts] = yield* countVotesByGroup(matrix, everybody, 1);
  return counts ?? noVotes(matrix.statementCount);
}

/**
 * What each group said to each statement.
 *
 * @param groupOf the group of every participant, -1 for those in none.
 */
export function* countVotesByGroup(
  matrix: VoteMatrix,
  groupOf: Int8Array,
  groupCount: number,
): SlicedWork<VoteCounts[]> {
  const counts = Array.from({ length: groupCount }, () => noVotes(matrix.statementCount));
  let nextPause = stepsPerSlice;
  for (let row = 0; row < matrix.participantCount; row += 1) {
    const ofGroup = counts[groupOf[row] ?? -1];
    if (ofGroup) addVotes(ofGroup, matrix, row);
    const votesSoFar = matrix.rowStart[row + 1] ?? 0;
    if (votesSoFar < nextPause) continue;
    nextPause = votesSoFar + stepsPerSlice;
    yield;
  }
  return counts;
}

function addVotes(counts: VoteCounts, matrix: VoteMatrix, row: number) {
  const { rowStart, statements, votes } = matrix;
  const { agrees, disagrees, seen } = counts;
  const end = rowStart[row + 1] ?? 0;
  for (let at = rowStart[row] ?? 0; at < end; at += 1) {
    const statement = statements[at] ?? 0;
    const vote = votes[at];
    seen[statement] = (seen[statement] ?? 0) + 1;
    if (vote === agree) agrees[statement] = (agrees[statement] ?? 0) + 1;
    else if (vote === disagree) disagrees[statement] = (disagrees[statement] ?? 0) + 1;
  }
}
