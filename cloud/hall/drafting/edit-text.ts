import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { asTextEdit, editWorkingCopy, textEditSchema } from '@/cloud/texts/public';
import { lockTopicForWriter, textOf } from './text-writer';

/**
 * One edit of the working copy of a topic's text. Nobody else sees it before it is published.
 *
 * @throws Refusal topicNotFound, textNotByYou, textNotYet, textFrozen, textNotFound (not begun),
 *   textChangedMeanwhile, paragraphUnknown, paragraphLength, paragraphsTooMany, textTitleLength
 */
export const editText = operation('hall.draftText')
  .input(z.object({ topicId: z.uuid(), revision: z.number().int(), edit: textEditSchema }))
  .output(z.object({ revision: z.number() }))
  .mutation(async ({ ctx, input: { topicId, revision, edit } }) => {
    await lockTopicForWriter(ctx, topicId);
    const kept = await editWorkingCopy(ctx, textOf(topicId), { revision, edit: asTextEdit(edit) });
    await recordDeed(ctx, 'hall.editText', topicId, { revision: kept });
    return { revision: kept };
  });
