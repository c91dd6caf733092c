import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { asTextEdit, editWorkingCopy, textEditSchema } from '@/cloud/texts/public';
import { textOf } from '../convention-rows';
import { lockBegunDraft } from './lock-for-drafting';

/**
 * One edit of the working copy of a draft. Nobody else sees it before it is published.
 *
 * @throws Refusal conventionNotFound, conventionNotBeingRevised, draftNotYet, conventionTextStands,
 *   draftNotBegun, textChangedMeanwhile, paragraphUnknown, paragraphLength, paragraphsTooMany, textTitleLength
 */
export const editText = operation('conventions.manage')
  .input(z.object({ conventionId: z.uuid(), revision: z.number().int(), edit: textEditSchema }))
  .output(z.object({ revision: z.number() }))
  .mutation(async ({ ctx, input: { conventionId, revision, edit } }) => {
    await lockBegunDraft(ctx, conventionId);
    const kept = await editWorkingCopy(ctx, textOf(conventionId), {
      revision,
      edit: asTextEdit(edit),
    });
    await recordDeed(ctx, 'conventions.editText', conventionId, { revision: kept });
    return { revision: kept };
  });
