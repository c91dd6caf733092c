import { refuseForeignDocuments, refuseForeignPhotos } from '@/cloud/files/public';
import { json } from '@/cloud/platform/database';
import type { MemberContext } from '@/cloud/platform/operation';
import { picturesOf } from '@/shared/notices/content/plain-text-of';
import type { DraftedNotice } from '@/shared/notices/drafts/drafted-notice';
import { Refusal } from '@/shared/refusals';
import { readAttachments, readPhotoIds } from '../notice-detail';
import { holdDraft, publishingBodies, refuseEnded } from './hold-draft';
import { staffName } from './staff-names';
import './tables';

export interface DraftStep {
  draftId: string;
  /** The revision the writer began from; 0: it has never been saved. */
  revision: number;
  drafted: DraftedNotice;
}

/**
 * Keeps what was written as the draft's next revision and answers that. Pictures and documents are the
 * caller's uploads, or stood in the draft or in the notice it corrects already.
 *
 * @throws Refusal noticePublisherNotYours for a body that is not the caller's
 * @throws Refusal noticeDraftUnknown, noticeDraftPublished, noticeDraftDiscarded, noticeDraftScheduled
 * @throws Refusal noticeDraftChanged when a colleague saved since that revision
 * @throws Refusal fileUnknown, attachmentUnknown
 */
export async function storeDraft(context: MemberContext, step: DraftStep): Promise<number> {
  const { draftId, revision, drafted } = step;
  if (!publishingBodies(context.caller.roles).includes(drafted.publisherRole)) {
    throw new Refusal('noticePublisherNotYours');
  }
  if (revision === 0 && (await beginDraft(context, step))) return 1;
  const draft = await holdDraft(context, draftId);
  await refuseEnded(context, draft);
  if (draft.state === 'scheduled') throw new Refusal('noticeDraftScheduled');
  if (draft.revision !== revision) {
    throw new Refusal('noticeDraftChanged', { by: await staffName(context, draft.changedBy) });
  }
  await refuseForeignFiles(context, drafted, draft.drafted);
  const { transaction, communityId, accountId, now } = context;
  await transaction
    .updateTable('noticeDraft')
    .set({
      revision: revision + 1,
      publisherRole: drafted.publisherRole,
      drafted: json(drafted),
      returnedFor: null,
      changedBy: accountId,
      changedAt: now,
    })
    .where('communityId', '=', communityId)
    .where('id', '=', draftId)
    .execute();
  return revision + 1;
}

/** Answers whether it is new: the same draft may have been begun by another try just now. */
async function beginDraft(
  context: MemberContext,
  { draftId, drafted }: DraftStep,
): Promise<boolean> {
  await refuseForeignFiles(context, drafted, null);
  const { transaction, communityId, accountId, now } = context;
  const begun = await transaction
    .insertInto('noticeDraft')
    .values({
      communityId,
      id: draftId,
      state: 'draft',
      revision: 1,
      publisherRole: drafted.publisherRole,
      drafted: json(drafted),
      scheduledAt: null,
      scheduledBy: null,
      returnedFor: null,
      noticeId: null,
      begunBy: accountId,
      changedBy: accountId,
      changedAt: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return begun.numInsertedOrUpdatedRows === 1n;
}

/** Whoever may write notices may read all of them, so a correction shows nothing that was not shown. */
async function refuseForeignFiles(
  context: MemberContext,
  drafted: DraftedNotice,
  before: DraftedNotice | null,
): Promise<void> {
  const corrected = await filesOfNotice(context, drafted.correctsNoticeId);
  const pictures = new Set([...(before ? picturesOf(before.content) : []), ...corrected.pictures]);
  const documents = new Set([...(before ? documentsOf(before) : []), ...corrected.documents]);
  await refuseForeignPhotos(
    context,
    picturesOf(drafted.content).filter((fileId) => !pictures.has(fileId)),
  );
  await refuseForeignDocuments(
    context,
    documentsOf(drafted).filter((fileId) => !documents.has(fileId)),
  );
}

const documentsOf = ({ attachments }: DraftedNotice): string[] =>
  attachments.map(({ fileId }) => fileId);

async function filesOfNotice(context: MemberContext, noticeId: string | null) {
  if (noticeId === null) return { pictures: [], documents: [] };
  const attachments = await readAttachments(context, noticeId);
  return {
    pictures: await readPhotoIds(context, noticeId),
    documents: attachments.map(({ fileId }) => fileId),
  };
}
