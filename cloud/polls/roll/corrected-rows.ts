import { randomBytes } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import { placeRows, type RollDifference } from '@/shared/polls/roll-difference';
import type { FrozenVoter } from './frozen-roll';
import type { RollRowState } from './tables';

export interface CorrectedRow extends Omit<FrozenVoter, 'heads' | 'row'> {
  row: number;
  /** What becomes of the row: nothing, another place only, other contents, or it is new. */
  is: 'unchanged' | 'moved' | 'changed' | 'fresh';
}

export interface RowChange {
  voterId: string;
  kind: 'gone' | 'new' | 'changed';
  before: RollRowState | null;
  after: RollRowState | null;
}

/** The corrected roll in row order, and what it changes row by row. */
export function correctedRows(
  frozen: readonly FrozenVoter[],
  difference: RollDifference,
): { rows: CorrectedRow[]; changes: RowChange[] } {
  const gone = new Set(difference.gone.map(({ voterId }) => voterId));
  const changedTo = new Map(
    difference.changed.map(({ before, after }) => [before.voterId, after] as const),
  );
  const places = placeRows(
    frozen.length,
    difference.gone.map(({ row }) => row),
    difference.fresh.length,
  );
  const changes: RowChange[] = difference.gone.map((row) => ({
    voterId: row.voterId,
    kind: 'gone',
    before: stateOf(row),
    after: null,
  }));
  const rows: CorrectedRow[] = [];
  for (const voter of frozen) {
    if (gone.has(voter.voterId)) continue;
    const after = changedTo.get(voter.voterId);
    const row = places.moved.get(voter.row) ?? voter.row;
    const is = after ? 'changed' : row === voter.row ? 'unchanged' : 'moved';
    const corrected: CorrectedRow = { ...voter, ...after, row, is };
    rows.push(corrected);
    if (after) {
      const [before, then] = [stateOf(voter), stateOf(corrected)];
      changes.push({ voterId: voter.voterId, kind: 'changed', before, after: then });
    }
  }
  for (const [index, fresh] of difference.fresh.entries()) {
    const row = places.fresh[index] ?? 0;
    const added = { ...fresh, voterId: uuid(), salt: randomBytes(32), row, is: 'fresh' as const };
    rows.push(added);
    changes.push({ voterId: added.voterId, kind: 'new', before: null, after: stateOf(added) });
  }
  rows.sort((a, b) => a.row - b.row);
  return { rows, changes };
}

const stateOf = ({
  row,
  roomLabel,
  areaHundredths,
  isDeveloper,
  unitIds,
  personIds,
}: Omit<FrozenVoter, 'heads' | 'voterId' | 'voterKey' | 'salt'>): RollRowState => ({
  row,
  roomLabel,
  areaHundredths,
  isDeveloper,
  unitIds: [...unitIds],
  personIds: [...personIds],
});
