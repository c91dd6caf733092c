import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { cleanDraft } from './clean-draft';
import { draftStep } from './draft-input';
import { publishHeldDraft } from './publish-held-draft';
import { storeDraft } from './store-draft';

/**
 * Publishes a notice for good, as the caller sees it: what they wrote is stored and published in one.
 * Of two who do so at once one publishes, the other is told who did.
 *
 * @throws Refusal noticeContentTooLong and those of `storeDraft`, `readyNotice`,
 *   `refuseWrongCorrection` and `writeNotice`
 */
export const publishDraft = operation('notices.publish')
  .input(z.object(draftStep))
  .output(z.object({ noticeId: z.string() }))
  .mutation(async ({ ctx, input }) => {
    const drafted = cleanDraft(input.drafted);
    await storeDraft(ctx, { ...input, drafted });
    return { noticeId: await publishHeldDraft(ctx, input.draftId, drafted) };
  });
