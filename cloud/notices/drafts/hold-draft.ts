import type { MemberContext } from '@/cloud/platform/operation';
import type { Row } from '@/cloud/platform/tables';
import { may } from '@/shared/permissions';
import { Refusal } from '@/shared/refusals';
import { isStaffRole, type Role, type StaffRole } from '@/shared/roles';
import { staffName } from './staff-names';
import './tables';

/** The bodies somebody may publish for; drafts of other bodies are none of their business. */
export const publishingBodies = (roles: readonly Role[]): StaffRole[] =>
  roles.filter(isStaffRole).filter((role) => may([role], 'notices.publish'));

/**
 * A draft of one of the caller's bodies, whatever became of it, locked until the call is over: of two
 * who publish it at once the second sees that it is published.
 *
 * @throws Refusal noticeDraftUnknown also for another body's draft
 */
export const holdDraft = (context: MemberContext, draftId: string) =>
  readRow(context, draftId, { isHeld: true });

/** The same to look at. */
export const findDraft = (context: MemberContext, draftId: string) =>
  readRow(context, draftId, { isHeld: false });

async function readRow(
  { transaction, communityId, caller }: MemberContext,
  draftId: string,
  { isHeld }: { isHeld: boolean },
): Promise<Row<'noticeDraft'>> {
  const draft = await transaction
    .selectFrom('noticeDraft')
    .selectAll()
    .where('communityId', '=', communityId)
    .where('id', '=', draftId)
    .$if(isHeld, (query) => query.forUpdate())
    .executeTakeFirst();
  if (!draft || !publishingBodies(caller.roles).includes(draft.publisherRole)) {
    throw new Refusal('noticeDraftUnknown');
  }
  return draft;
}

/**
 * @throws Refusal noticeDraftPublished with who did and the notice, noticeDraftDiscarded
 */
export async function refuseEnded(
  context: MemberContext,
  draft: Row<'noticeDraft'>,
): Promise<void> {
  if (draft.state === 'discarded') throw new Refusal('noticeDraftDiscarded');
  if (draft.state !== 'published') return;
  throw new Refusal('noticeDraftPublished', {
    by: await staffName(context, draft.changedBy),
    noticeId: draft.noticeId,
  });
}
