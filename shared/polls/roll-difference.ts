import type { Voter } from './voter-roll';

/** A row of the frozen roll, as far as a correction looks at it. */
export type FrozenRow = Omit<Voter, 'heads'> & {
  readonly voterId: string;
  /** Its leaf in the tree of the roll, from 0. */
  readonly row: number;
  readonly roomLabel: string;
};

/** A voter of the register as it is now. */
export type NextVoter = Omit<Voter, 'heads'> & { readonly roomLabel: string };

export type RollDifference = {
  /** Rows of the frozen roll that the register no longer gives. */
  readonly gone: readonly FrozenRow[];
  /** Voters the frozen roll does not have. */
  readonly fresh: readonly NextVoter[];
  /** The same people with other rooms or another area; they keep their row. */
  readonly changed: readonly { readonly before: FrozenRow; readonly after: NextVoter }[];
  readonly unchanged: readonly FrozenRow[];
};

/**
 * What a roll taken from the register now would change in the frozen one. Who may hold the pen of a
 * vote is part of which voter it is: other people are another voter, so that a representative or a
 * paper of the former ones never passes to the new ones.
 */
export function rollDifference(
  frozen: readonly FrozenRow[],
  next: readonly NextVoter[],
): RollDifference {
  const frozenByVoter = new Map(frozen.map((row) => [identityOf(row), row]));
  const fresh: NextVoter[] = [];
  const changed: { before: FrozenRow; after: NextVoter }[] = [];
  const unchanged: FrozenRow[] = [];
  for (const after of next) {
    const before = frozenByVoter.get(identityOf(after));
    if (!before) fresh.push(after);
    else if (isSame(before, after)) unchanged.push(before);
    else changed.push({ before, after });
    frozenByVoter.delete(identityOf(after));
  }
  return { gone: [...frozenByVoter.values()], fresh, changed, unchanged };
}

const identityOf = ({ voterKey, personIds }: NextVoter): string =>
  `${voterKey} ${[...personIds].sort().join('+')}`;

const isSame = (one: NextVoter, other: NextVoter): boolean =>
  one.areaHundredths === other.areaHundredths &&
  one.isDeveloper === other.isDeveloper &&
  one.roomLabel === other.roomLabel &&
  [...one.unitIds].sort().join() === [...other.unitIds].sort().join();

/** How many rows a correction touches, as everybody reads it. */
export const changesOf = ({ gone, fresh, changed }: RollDifference): number =>
  gone.length + fresh.length + changed.length;

export type RowPlaces = {
  /** The row of each fresh voter, in their order. */
  readonly fresh: readonly number[];
  /** Rows of staying voters that move, from and to, because the roll has become shorter. */
  readonly moved: ReadonlyMap<number, number>;
  /** Rows of the corrected roll: 0 up to, not including, this. */
  readonly rows: number;
};

/**
 * Rows stay without gaps: fresh voters take the rows that became free, then new ones at the end; if
 * fewer came than went, the last voters move into the gaps.
 */
export function placeRows(
  rows: number,
  goneRows: readonly number[],
  freshVoters: number,
): RowPlaces {
  const after = rows - goneRows.length + freshVoters;
  const gaps = goneRows.filter((row) => row < after).sort((a, b) => a - b);
  const gone = new Set(goneRows);
  const fresh: number[] = [];
  for (let end = rows; fresh.length < freshVoters; ) {
    const gap = gaps.shift();
    fresh.push(gap ?? end);
    if (gap === undefined) end += 1;
  }
  const moved = new Map<number, number>();
  for (let row = after; row < rows; row += 1) {
    if (gone.has(row)) continue;
    const gap = gaps.shift();
    if (gap !== undefined) moved.set(row, gap);
  }
  return { fresh, moved, rows: after };
}
