import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { countOpen, listVersions } from '@/cloud/texts/public';
import { whyTextStands } from '@/shared/hall/drafting/drafting-rules';
import { readTopicFor } from '../readable-topic';
import { isReadable } from '../topic-words';
import { mayWriteText, textOf } from './text-writer';

/**
 * What the topic's own page tells of its text.
 *
 * @throws Refusal topicNotFound
 */
export const textSummary = operation('hall.read')
  .input(z.object({ topicId: z.uuid() }))
  .output(
    z.object({
      /** null: nothing is published. */
      version: z.object({ number: z.number(), publishedAt: z.string() }).nullable(),
      openSuggestions: z.number(),
      /** Whether the caller writes it, and it can still be changed. */
      mayWrite: z.boolean(),
      isOpen: z.boolean(),
    }),
  )
  .query(async ({ ctx, input: { topicId } }) => {
    const topic = await readTopicFor(ctx, topicId);
    const subject = textOf(topicId);
    // What stands in it is hidden with the topic's own words (`topicForReader`).
    const [newest] = isReadable(ctx, topic)
      ? (await listVersions(ctx, subject, { limit: 1 })).rows
      : [];
    const isOpen = whyTextStands(topic.state) === null;
    return {
      version: newest
        ? { number: newest.number, publishedAt: newest.publishedAt.toISOString() }
        : null,
      openSuggestions: newest ? await countOpen(ctx, subject) : 0,
      mayWrite: isOpen && mayWriteText(ctx, topic),
      isOpen,
    };
  });
