import { sql } from 'kysely';
import { hexOf } from '@/shared/polls/ledger/hex';
import type { PollContext } from '../poll-row';
import type { CorrectedRow, RowChange } from './corrected-rows';
import type { RollTree } from './roll-tree';
import './tables';

export interface NewVersion {
  version: number;
  digest: string;
  heads: number;
  areaHundredths: number;
  reason: string;
}

/** Writes down the roll's first version with its tree, in the transaction that announces the poll. */
export async function writeFirstVersion(
  { transaction, communityId, accountId, now }: PollContext & { accountId: string },
  pollId: string,
  first: Omit<NewVersion, 'version' | 'reason'> & { tree: RollTree },
): Promise<void> {
  const { tree, ...totals } = first;
  await transaction
    .insertInto('rollVersion')
    .values({
      communityId,
      pollId,
      version: 1,
      root: tree.root,
      ...totals,
      changes: 0,
      reason: null,
      madeAt: now,
      madeBy: accountId,
      tree: tree.nodes,
    })
    .execute();
}

/**
 * Makes the corrected rows the roll in force: one call of the database's own function, which alone
 * may change a frozen roll, and only before opening.
 */
export async function writeVersion(
  { transaction, accountId, now }: PollContext & { accountId: string },
  pollId: string,
  next: NewVersion & {
    tree: RollTree;
    rows: readonly CorrectedRow[];
    changes: readonly RowChange[];
  },
): Promise<void> {
  const version = {
    version: next.version,
    root: next.tree.root,
    digest: next.digest,
    heads: next.heads,
    area_hundredths: next.areaHundredths,
    changes: next.changes.length,
    reason: next.reason,
    made_at: now.toISOString(),
    made_by: accountId,
  };
  const gone = next.changes.filter(({ kind }) => kind === 'gone').map(({ voterId }) => voterId);
  const kept = next.rows.filter(({ is }) => is === 'changed' || is === 'moved').map(storedRow);
  const fresh = next.rows.filter(({ is }) => is === 'fresh').map(storedRow);
  await sql`select correct_voter_roll(${pollId}, ${JSON.stringify(version)}::jsonb, ${next.tree.nodes},
    ${gone}::uuid[], ${JSON.stringify(kept)}::jsonb, ${JSON.stringify(fresh)}::jsonb,
    ${JSON.stringify(next.changes)}::jsonb)`.execute(transaction);
}

const storedRow = (row: CorrectedRow) => ({
  id: row.voterId,
  row: row.row,
  moved: row.is === 'moved',
  voter_key: row.voterKey,
  salt: hexOf(row.salt),
  area_hundredths: row.areaHundredths,
  is_developer: row.isDeveloper,
  unit_ids: row.unitIds,
  person_ids: row.personIds,
  room_label: row.roomLabel,
});
