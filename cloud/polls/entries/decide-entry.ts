import type { MemberContext } from '@/cloud/platform/operation';
import type { RejectReason } from '@/shared/polls/entries/entry-life-cycle';
import type { SetAsideReason } from '@/shared/polls/entries/which-ballot-counts';
import { Refusal } from '@/shared/refusals';
import type { EntryRow } from './entry-row';
import './tables';

type Decision =
  | { state: 'confirmed'; setAside: SetAsideReason | null }
  | { state: 'rejected'; rejectReason: RejectReason }
  | { state: 'withdrawn' };

/** Writes the one decision on an entry. @throws Refusal entryDecided */
export async function decideEntry(
  { transaction, communityId, accountId, now }: MemberContext,
  { pollId, id }: Pick<EntryRow, 'pollId' | 'id'>,
  decision: Decision,
): Promise<void> {
  const decided = await transaction
    .updateTable('ballotEntry')
    .set({ ...decision, decidedBy: accountId, decidedAt: now })
    .where('communityId', '=', communityId)
    .where('pollId', '=', pollId)
    .where('id', '=', id)
    .where('state', '=', 'entered')
    .executeTakeFirst();
  if (decided.numUpdatedRows === 0n) throw new Refusal('entryDecided');
}
