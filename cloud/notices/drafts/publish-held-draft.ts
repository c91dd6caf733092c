import { sql } from 'kysely';
import type { Row } from '@/cloud/platform/tables';
import type { DraftedNotice } from '@/shared/notices/drafts/drafted-notice';
import { refuseWrongCorrection } from '../correction';
import { groupNameFor } from '../groups/group-name-for';
import { writeNotice } from '../write-notice';
import { writeConfirmation, writeReading } from '../write-records';
import { type ReadyContext, readyNotice } from './ready-notice';
import './tables';

/**
 * Publishes a draft that is held (`hold-draft.ts`), and marks it as published; answers the notice.
 *
 * @throws Refusal those of `readyNotice`, `refuseWrongCorrection` and `writeNotice`
 */
export async function publishHeldDraft(
  context: ReadyContext,
  draftId: Row<'noticeDraft'>['id'],
  drafted: DraftedNotice,
): Promise<string> {
  const ready = readyNotice(context, drafted);
  const groupName = await groupNameFor(context, drafted.groupName, ready.audience);
  const notice = { ...ready, groupName };
  await refuseWrongCorrection(context, notice);
  const noticeId = await writeNotice(context, notice);
  // Who wrote it need not be told that it is new, nor say that they understood it.
  await writeReading(context, noticeId);
  if (notice.needsConfirmation) await writeConfirmation(context, noticeId);
  await context.transaction
    .updateTable('noticeDraft')
    .set({
      state: 'published',
      noticeId,
      scheduledAt: null,
      scheduledBy: null,
      changedBy: context.accountId,
      changedAt: context.now,
    })
    .where('communityId', '=', context.communityId)
    .where('id', '=', draftId)
    .execute();
  return noticeId;
}

/**
 * Publishes it as if its hour had come, and takes all of that back: whatever would keep it from being
 * published then is told now.
 *
 * @throws Refusal as `publishHeldDraft`
 */
export async function rehearsePublishing(
  context: ReadyContext,
  draftId: Row<'noticeDraft'>['id'],
  drafted: DraftedNotice,
): Promise<void> {
  await sql`savepoint before_rehearsal`.execute(context.transaction);
  await publishHeldDraft(context, draftId, drafted);
  await sql`rollback to savepoint before_rehearsal`.execute(context.transaction);
}
