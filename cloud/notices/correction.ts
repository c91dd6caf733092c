import type { CommunityTransaction } from '@/cloud/platform/database';
import { type Audience, coversAudience } from '@/shared/notices/audience';
import { Refusal } from '@/shared/refusals';
import type { Role, StaffRole } from '@/shared/roles';
import { isRecalled } from './callers-notices';
import { correctionOf } from './notice-list';
import { readAudience } from './stored-audience';
import './tables';

/** A body corrects what it published itself; the administrator mends for every body. */
export const maySpeakFor = (roles: readonly Role[], publisherRole: StaffRole): boolean =>
  roles.includes(publisherRole) || roles.includes('administrator');

interface CorrectionContext {
  transaction: CommunityTransaction;
  communityId: string;
  caller: { roles: readonly Role[] };
}

/**
 * Refuses a follow-up that is not the publisher's, that corrects what has been corrected before, or
 * that somebody who read the mistake would not see. Two at once: the database lets one through.
 *
 * @throws Refusal noticeUnknown, noticeCorrectionNotYours, noticeRecalled, noticeAlreadyCorrected,
 *   noticeCorrectionMissesReaders
 * @throws Refusal noticeOfPollStays: a recount corrects a poll's result, nobody by hand
 */
export async function refuseWrongCorrection(
  context: CorrectionContext,
  followUp: { correctsNoticeId: string | null; audience: Audience },
): Promise<void> {
  const { correctsNoticeId, audience } = followUp;
  if (correctsNoticeId === null) return;
  const original = await context.transaction
    .selectFrom('notice')
    .select((eb) => [
      'publisherRole',
      'subjectKind',
      correctionOf(eb).as('correctedByNoticeId'),
      isRecalled(eb).as('recalled'),
    ])
    .where('communityId', '=', context.communityId)
    .where('id', '=', correctsNoticeId)
    .executeTakeFirst();
  if (!original) throw new Refusal('noticeUnknown');
  if (!maySpeakFor(context.caller.roles, original.publisherRole)) {
    throw new Refusal('noticeCorrectionNotYours');
  }
  if (original.subjectKind === 'poll') throw new Refusal('noticeOfPollStays');
  if (original.recalled) throw new Refusal('noticeRecalled');
  const { correctedByNoticeId } = original;
  if (correctedByNoticeId !== null) {
    throw new Refusal('noticeAlreadyCorrected', { correctedByNoticeId });
  }
  if (!coversAudience(audience, await readAudience(context, correctsNoticeId))) {
    throw new Refusal('noticeCorrectionMissesReaders');
  }
}
