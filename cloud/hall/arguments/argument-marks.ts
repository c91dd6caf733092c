import type { Row } from '@/cloud/platform/tables';
import {
  type ArgumentMark,
  type ArgumentMarks,
  bothSidesApproval,
  withMark,
} from '@/shared/hall/arguments/argument-score';
import type { HallContext } from '../hall-context';
import './tables';

/** The columns a mark changes. */
const markColumns = [
  'supportersSound',
  'supportersUnsound',
  'opponentsSound',
  'opponentsUnsound',
  'undecidedSound',
  'undecidedUnsound',
] as const;

/** What becomes of one argument's counts when one reader's mark becomes another; null is no mark. */
export interface MarkChange {
  argumentId: string;
  before: ArgumentMark | null;
  after: ArgumentMark | null;
}

/**
 * Counts marks anew where they changed. The arguments must be locked since before `before` was read,
 * else one mark could be counted twice.
 */
export async function countMarks(
  { transaction, communityId }: HallContext,
  locked: readonly (ArgumentMarks & Pick<Row<'argument'>, 'id'>)[],
  changes: readonly MarkChange[],
): Promise<void> {
  const changeOf = new Map(changes.map((change) => [change.argumentId, change]));
  for (const { id, ...counted } of locked) {
    const change = changeOf.get(id);
    if (!change) continue;
    const marks = withMark(counted, change.before, change.after);
    await transaction
      .updateTable('argument')
      .set({ ...marks, score: bothSidesApproval(marks) })
      .where('communityId', '=', communityId)
      .where('id', '=', id)
      .execute();
  }
}

/** The counts of arguments, locked in the order of their ids, so that two callers never wait for each other. */
export const lockMarks = (
  { transaction, communityId }: HallContext,
  argumentIds: readonly string[],
): Promise<(ArgumentMarks & { id: string })[]> =>
  argumentIds.length === 0
    ? Promise.resolve([])
    : transaction
        .selectFrom('argument')
        .select(['id', ...markColumns])
        .where('communityId', '=', communityId)
        .where('id', 'in', [...argumentIds])
        .orderBy('id')
        .forUpdate()
        .execute();
