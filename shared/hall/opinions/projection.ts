import type { Components } from './principal-components';
import { type SlicedWork, stepsPerSlice } from './sliced-work';
import type { VoteMatrix } from './vote-matrix';

/** Where opinions lie: the axes of the map. */
export interface OpinionAxes {
  mean: Float64Array;
  components: Components;
}

export interface Positions {
  x: Float64Array;
  y: Float64Array;
}

/**
 * Where each participant stands (methods.md §2, step 4; Polis's sparsity-aware projection): who has
 * seen little is moved outwards by √(statements / votes), or all newcomers would sit in the middle.
 * A hidden statement is a vote of 0 by everyone, so it counts as seen and moves nobody.
 */
export function* projectParticipants(matrix: VoteMatrix, axes: OpinionAxes): SlicedWork<Positions> {
  const { participantCount, statementCount, hiddenCount, rowStart, statements, votes } = matrix;
  const {
    mean,
    components: [first, second],
  } = axes;
  const x = new Float64Array(participantCount);
  const y = new Float64Array(participantCount);
  let nextPause = stepsPerSlice;
  for (let row = 0; row < participantCount; row += 1) {
    const from = rowStart[row] ?? 0;
    const end = rowStart[row + 1] ?? 0;
    let alongFirst = 0;
    let alongSecond = 0;
    for (let at = from; at < end; at += 1) {
      const statement = statements[at] ?? 0;
      const centred = (votes[at] ?? 0) - (mean[statement] ?? 0);
      alongFirst += centred * (first[statement] ?? 0);
      alongSecond += centred * (second[statement] ?? 0);
    }
    const outwards = Math.sqrt(statementCount / Math.max(1, end - from + hiddenCount));
    x[row] = outwards * alongFirst;
    y[row] = outwards * alongSecond;
    if (end < nextPause) continue;
    nextPause = end + stepsPerSlice;
    yield;
  }
  return { x, y };
}
