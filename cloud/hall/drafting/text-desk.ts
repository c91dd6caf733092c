import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import {
  comparisonPage,
  comparisonSchema,
  deskPage,
  deskPageSchema,
  readText,
  readVersion,
} from '@/cloud/texts/public';
import { whyTextStands } from '@/shared/hall/drafting/drafting-rules';
import { textOf, topicForWriter } from './text-writer';

/**
 * The working copy of a topic's text for its writers, paragraphs in pages; without a `text` until
 * somebody begins it.
 *
 * @throws Refusal topicNotFound, textNotByYou, inputInvalid (the cursor is none of ours)
 */
export const textDesk = operation('hall.draftText')
  .input(z.object({ topicId: z.uuid(), cursor: z.string().max(300).nullish() }))
  .output(
    deskPageSchema.extend({
      topicTitle: z.string(),
      /** Whether it can still be changed. */
      isOpen: z.boolean(),
    }),
  )
  .query(async ({ ctx, input: { topicId, cursor } }) => {
    const { topic } = await topicForWriter(ctx, topicId);
    const about = { topicTitle: topic.title, isOpen: whyTextStands(topic.state) === null };
    return { ...about, ...(await deskPage(ctx, textOf(topicId), cursor)) };
  });

const nothing = { title: '', paragraphs: [] };

/**
 * What publishing the working copy would change in the current version.
 *
 * @throws Refusal topicNotFound, textNotByYou, textNotFound (not begun), inputInvalid
 */
export const unpublishedChanges = operation('hall.draftText')
  .input(z.object({ topicId: z.uuid(), cursor: z.string().max(300).nullish() }))
  .output(comparisonSchema)
  .query(async ({ ctx, input: { topicId, cursor } }) => {
    await topicForWriter(ctx, topicId);
    const subject = textOf(topicId);
    const text = await readText(ctx, subject);
    const { currentVersion } = text;
    const current = currentVersion > 0 ? await readVersion(ctx, subject, currentVersion) : nothing;
    return comparisonPage(current, text, cursor);
  });
