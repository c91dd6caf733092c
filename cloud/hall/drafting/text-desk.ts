import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { readCursor } from '@/cloud/platform/page-cursor';
import {
  comparisonPage,
  comparisonSchema,
  countOpen,
  findText,
  pageOfParagraphs,
  readVersion,
} from '@/cloud/texts/public';
import { whyTextStands } from '@/shared/hall/drafting/drafting-rules';
import { Refusal } from '@/shared/refusals';
import { textOf, topicForWriter } from './text-writer';
import { placedParagraphSchema } from './typed-text';

/**
 * The working copy of a topic's text for its writers, paragraphs in pages; without a `text` until
 * somebody begins it.
 *
 * @throws Refusal topicNotFound, textNotByYou, inputInvalid (the cursor is none of ours)
 */
export const textDesk = operation('hall.draftText')
  .input(z.object({ topicId: z.uuid(), cursor: z.string().max(300).nullish() }))
  .output(
    z.object({
      topicTitle: z.string(),
      /** Whether it can still be changed. */
      isOpen: z.boolean(),
      text: z
        .object({
          revision: z.number(),
          title: z.string(),
          paragraphCount: z.number(),
          /** 0: none yet. */
          currentVersion: z.number(),
          openSuggestions: z.number(),
          updatedAt: z.string(),
        })
        .nullable(),
      items: z.array(placedParagraphSchema),
      nextCursor: z.string().nullable(),
    }),
  )
  .query(async ({ ctx, input: { topicId, cursor } }) => {
    const { topic } = await topicForWriter(ctx, topicId);
    const read = readCursor(cursor, z.tuple([z.int32().min(0)]))?.[0] ?? 0;
    const subject = textOf(topicId);
    const text = await findText(ctx, subject);
    const about = { topicTitle: topic.title, isOpen: whyTextStands(topic.state) === null };
    if (!text) return { ...about, text: null, items: [], nextCursor: null };
    const { rows, nextCursor } = pageOfParagraphs(text.paragraphs, read, (position) => [position]);
    const { revision, title, paragraphs, currentVersion, updatedAt } = text;
    return {
      ...about,
      text: {
        revision,
        title,
        paragraphCount: paragraphs.length,
        currentVersion,
        openSuggestions: await countOpen(ctx, subject),
        updatedAt: updatedAt.toISOString(),
      },
      items: [...rows],
      nextCursor,
    };
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
    const text = await findText(ctx, subject);
    if (!text) throw new Refusal('textNotFound');
    const { currentVersion } = text;
    const current = currentVersion > 0 ? await readVersion(ctx, subject, currentVersion) : nothing;
    return comparisonPage(current, text, cursor);
  });
