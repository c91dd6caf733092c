import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { editWorkingCopy } from '@/cloud/texts/public';
import { Refusal } from '@/shared/refusals';
import { pastedParagraphs } from '@/shared/texts/pasted-paragraphs';
import type { TextEdit } from '@/shared/texts/text-edits';
import { textLimits } from '@/shared/texts/text-limits';
import { lockTopicForWriter, textOf } from './text-writer';
import { paragraphKindSchema, typedLine } from './typed-text';

/** Pasted at once: half of the longest text, more than anybody writes on a phone. */
const mostPasted = 60_000;

const editSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('title'), title: typedLine }),
  z.object({
    kind: z.literal('write'),
    paragraphId: z.uuid(),
    paragraphKind: paragraphKindSchema,
    text: typedLine,
  }),
  /** Several lines are several paragraphs. `afterId` null is the beginning. */
  z.object({
    kind: z.literal('insert'),
    afterId: z.uuid().nullable(),
    text: z.string().max(mostPasted),
  }),
  z.object({ kind: z.literal('remove'), paragraphId: z.uuid() }),
  z.object({ kind: z.literal('move'), paragraphId: z.uuid(), afterId: z.uuid().nullable() }),
]);

/**
 * One edit of the working copy of a topic's text. Nobody else sees it before it is published.
 *
 * @throws Refusal topicNotFound, textNotByYou, textNotYet, textFrozen, textNotFound (not begun),
 *   textChangedMeanwhile, paragraphUnknown, paragraphLength, paragraphsTooMany, textTitleLength
 */
export const editText = operation('hall.draftText')
  .input(z.object({ topicId: z.uuid(), revision: z.number().int(), edit: editSchema }))
  .output(z.object({ revision: z.number() }))
  .mutation(async ({ ctx, input: { topicId, revision, edit } }) => {
    await lockTopicForWriter(ctx, topicId);
    const kept = await editWorkingCopy(ctx, textOf(topicId), { revision, edit: asEdit(edit) });
    await recordDeed(ctx, 'hall.editText', topicId, { revision: kept });
    return { revision: kept };
  });

function asEdit(edit: z.infer<typeof editSchema>): TextEdit {
  if (edit.kind !== 'insert') return edit;
  const paragraphs = pastedParagraphs(edit.text).map((pasted) => ({
    paragraphId: uuid(),
    ...pasted,
  }));
  if (paragraphs.length === 0) throw new Refusal('paragraphLength', textLimits.paragraph);
  return { kind: 'insert', afterId: edit.afterId, paragraphs };
}
