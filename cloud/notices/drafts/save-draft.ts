import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { cleanDraft } from './clean-draft';
import { draftStep } from './draft-input';
import { storeDraft } from './store-draft';

/**
 * Keeps a notice that is being written, so that any of the body's staff can go on with it. Answers the
 * revision it is now.
 *
 * @throws Refusal noticeContentTooLong and those of `storeDraft`
 */
export const saveDraft = operation('notices.publish')
  .input(z.object(draftStep))
  .output(z.object({ revision: z.number() }))
  .mutation(async ({ ctx, input }) => {
    const drafted = cleanDraft(input.drafted);
    const revision = await storeDraft(ctx, { ...input, drafted });
    await recordDeed(ctx, 'notices.saveDraft', input.draftId, { revision, kind: drafted.kind });
    return { revision };
  });
