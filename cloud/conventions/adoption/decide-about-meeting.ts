import type { MemberContext } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import './tables';

type MeetingDecision =
  | { state: 'confirmed' | 'withdrawn' }
  | { state: 'sentBack'; sendBackReason: string };

/** Decides about a record, once. @throws Refusal adoptionMeetingDecided */
export async function decideAbout(
  { transaction, communityId, accountId, now }: MemberContext,
  meetingId: string,
  decision: MeetingDecision,
): Promise<void> {
  const decided = await transaction
    .updateTable('conventionMeeting')
    .set({ ...decision, decidedBy: accountId, decidedAt: now })
    .where('communityId', '=', communityId)
    .where('id', '=', meetingId)
    .where('state', '=', 'entered')
    .executeTakeFirst();
  if (decided.numUpdatedRows === 0n) throw new Refusal('adoptionMeetingDecided');
}
