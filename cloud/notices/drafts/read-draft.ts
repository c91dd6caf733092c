import { z } from 'zod';
import { photoAddresses } from '@/cloud/files/public';
import { operation } from '@/cloud/platform/operation';
import { picturesOf } from '@/shared/notices/content/plain-text-of';
import { draftStates } from '@/shared/notices/drafts/drafted-notice';
import { audiencePlaces } from '../audience-places';
import { draftedNotice } from './draft-input';
import { findDraft } from './hold-draft';
import { staffName } from './staff-names';

/**
 * A draft of one of the caller's bodies to go on with, or to see what became of it.
 *
 * @throws Refusal noticeDraftUnknown also for another body's draft
 */
export const readDraft = operation('notices.publish')
  .input(z.object({ draftId: z.uuid() }))
  .output(
    z.object({
      draftId: z.string(),
      state: z.enum(draftStates),
      revision: z.number(),
      drafted: draftedNotice,
      /** What the places of its audience are called now; those that are gone are left out. */
      places: z.array(z.object({ id: z.string(), label: z.string() })),
      /** Where its pictures and documents are shown from. */
      files: z.array(z.object({ fileId: z.string(), address: z.string() })),
      scheduledAt: z.string().nullable(),
      returnedFor: z.string().nullable(),
      noticeId: z.string().nullable(),
      changedBy: z.string(),
      changedAt: z.string(),
    }),
  )
  .query(async ({ ctx, input: { draftId } }) => {
    const draft = await findDraft(ctx, draftId);
    const { drafted } = draft;
    return {
      draftId,
      state: draft.state,
      revision: draft.revision,
      drafted,
      places: drafted.audience === null ? [] : await audiencePlaces(ctx, drafted.audience),
      files: await photoAddresses(ctx, [
        ...picturesOf(drafted.content),
        ...drafted.attachments.map(({ fileId }) => fileId),
      ]),
      scheduledAt: draft.scheduledAt?.toISOString() ?? null,
      returnedFor: draft.returnedFor,
      noticeId: draft.noticeId,
      changedBy: await staffName(ctx, draft.changedBy),
      changedAt: draft.changedAt.toISOString(),
    };
  });
