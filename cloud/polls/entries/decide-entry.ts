import type { MemberContext } from '@/cloud/platform/operation';
import { nextEntryState, type RejectReason } from '@/shared/polls/entries/entry-life-cycle';
import type { SetAsideReason } from '@/shared/polls/entries/which-ballot-counts';
import { Refusal } from '@/shared/refusals';
import type { EntryRow } from './entry-row';
import './tables';

type Decision =
  | { event: 'confirm'; setAside: SetAsideReason | null }
  | { event: 'reject'; rejectReason: RejectReason }
  | { event: 'withdraw' };

/** Writes the one decision on an entry. @throws Refusal entryDecided */
export async function decideEntry(
  { transaction, communityId, accountId, now }: MemberContext,
  { pollId, id }: Pick<EntryRow, 'pollId' | 'id'>,
  { event, ...outcome }: Decision,
): Promise<void> {
  const state = nextEntryState('entered', event);
  if (state === null) throw new Error(`ballot entry ${id}: no ${event} from entered`);
  const decided = await transaction
    .updateTable('ballotEntry')
    .set({ state, ...outcome, decidedBy: accountId, decidedAt: now })
    .where('communityId', '=', communityId)
    .where('pollId', '=', pollId)
    .where('id', '=', id)
    .where('state', '=', 'entered')
    .executeTakeFirst();
  if (decided.numUpdatedRows === 0n) throw new Refusal('entryDecided');
}
