import type { Random } from './seeded-random';
import { type SlicedWork, stepsPerSlice } from './sliced-work';
import type { VoteCounts } from './vote-counts';
import type { VoteMatrix } from './vote-matrix';

/** Two directions in the space of statements; a direction along which nobody differs is all zero. */
export type Components = readonly [Float64Array, Float64Array];

const mostRounds = 100;
/** Rounds end when neither direction turns by more than this (1 − cosine). */
const enoughAlike = 1e-10;
/** Shares of the first direction's spread below which the second is nothing but rounding. */
const rounding = 1e-9;

/** The mean vote on each statement, of those who saw it; 0 where nobody did. */
export function meanVotes({ agrees, disagrees, seen }: VoteCounts): Float64Array {
  return Float64Array.from(seen, (votes, statement) =>
    votes === 0 ? 0 : ((agrees[statement] ?? 0) - (disagrees[statement] ?? 0)) / votes,
  );
}

/**
 * The two directions in which the votes differ most (methods.md §2, step 3): principal components of
 * the matrix in which an unseen statement holds its column's mean. Centred that is exactly 0, so only
 * cast votes are looked at. Subspace iteration with a Rayleigh–Ritz step; `start` (the last run's
 * directions) makes it short and keeps the picture from turning over between two runs.
 */
export function* principalComponents(
  matrix: VoteMatrix,
  mean: Float64Array,
  start: Components | null,
  random: Random,
): SlicedWork<Components> {
  let [first, second] = startingDirections(matrix, start, random);
  orthonormalise(first, second);
  for (let round = 0; round < mostRounds; round += 1) {
    const [towardsFirst, towardsSecond] = yield* spreadTimes(matrix, mean, first, second);
    turnToLargestSpread(first, second, towardsFirst, towardsSecond);
    orthonormalise(towardsFirst, towardsSecond);
    const turned = Math.max(turn(first, towardsFirst), turn(second, towardsSecond));
    [first, second] = [towardsFirst, towardsSecond];
    if (turned < enoughAlike) break;
  }
  return [facing(first, start?.[0] ?? null), facing(second, start?.[1] ?? null)];
}

/** The last run's directions; what is new in them is drawn, or a new statement would never enter. */
function startingDirections(
  { statementCount, hidden }: VoteMatrix,
  start: Components | null,
  random: Random,
): [Float64Array, Float64Array] {
  const direction = (last: Float64Array | null) => {
    const size = 1 / Math.sqrt(Math.max(1, statementCount));
    return Float64Array.from({ length: statementCount }, (_, statement) => {
      const drawn = (random() - 0.5) * size;
      if (hidden[statement] === 1) return 0;
      return last?.[statement] || drawn;
    });
  };
  return [direction(start?.[0] ?? null), direction(start?.[1] ?? null)];
}

/** The centred votes' spread matrix (Xᵀ·X) times both directions, in one walk over the votes. */
function* spreadTimes(
  { participantCount, statementCount, rowStart, statements, votes }: VoteMatrix,
  mean: Float64Array,
  first: Float64Array,
  second: Float64Array,
): SlicedWork<[Float64Array, Float64Array]> {
  const towardsFirst = new Float64Array(statementCount);
  const towardsSecond = new Float64Array(statementCount);
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
    for (let at = from; at < end; at += 1) {
      const statement = statements[at] ?? 0;
      const centred = (votes[at] ?? 0) - (mean[statement] ?? 0);
      towardsFirst[statement] = (towardsFirst[statement] ?? 0) + centred * alongFirst;
      towardsSecond[statement] = (towardsSecond[statement] ?? 0) + centred * alongSecond;
    }
    if (end >= nextPause) {
      nextPause = end + stepsPerSlice;
      yield;
    }
  }
  return [towardsFirst, towardsSecond];
}

/** Rayleigh–Ritz: within the plane found so far, the first direction becomes that of the largest spread. */
function turnToLargestSpread(
  first: Float64Array,
  second: Float64Array,
  towardsFirst: Float64Array,
  towardsSecond: Float64Array,
) {
  const spreadOfFirst = dot(first, towardsFirst);
  const spreadOfSecond = dot(second, towardsSecond);
  const angle = Math.atan2(2 * dot(first, towardsSecond), spreadOfFirst - spreadOfSecond) / 2;
  rotate(first, second, angle);
  rotate(towardsFirst, towardsSecond, angle);
}

function rotate(one: Float64Array, other: Float64Array, angle: number) {
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  for (let at = 0; at < one.length; at += 1) {
    const [left, right] = [one[at] ?? 0, other[at] ?? 0];
    one[at] = cosine * left + sine * right;
    other[at] = cosine * right - sine * left;
  }
}

/** Both become of length 1 and upright to each other; what is only rounding becomes zero. */
function orthonormalise(first: Float64Array, second: Float64Array) {
  const lengthOfFirst = Math.sqrt(dot(first, first));
  scale(first, lengthOfFirst > 0 ? 1 / lengthOfFirst : 0);
  const overlap = dot(first, second);
  for (let at = 0; at < second.length; at += 1) {
    second[at] = (second[at] ?? 0) - overlap * (first[at] ?? 0);
  }
  const lengthOfSecond = Math.sqrt(dot(second, second));
  scale(second, lengthOfSecond > rounding * lengthOfFirst ? 1 / lengthOfSecond : 0);
}

const turn = (one: Float64Array, other: Float64Array) => {
  const isNothing = dot(one, one) === 0 || dot(other, other) === 0;
  return isNothing ? 0 : 1 - Math.abs(dot(one, other));
};

/** A direction and its opposite are the same: the one that looks like last time, else upwards. */
function facing(direction: Float64Array, last: Float64Array | null): Float64Array {
  const likeness = last ? dot(direction, last) : 0;
  const towards = likeness === 0 ? largest(direction) : likeness;
  if (towards < 0) scale(direction, -1);
  return direction;
}

const largest = (direction: Float64Array) =>
  direction.reduce((found, value) => (Math.abs(value) > Math.abs(found) ? value : found), 0);

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}

function scale(direction: Float64Array, factor: number) {
  if (factor === 0) direction.fill(0);
  else
    for (let at = 0; at < direction.length; at += 1) direction[at] = (direction[at] ?? 0) * factor;
}
