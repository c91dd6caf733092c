import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { placedParagraphSchema, readCurrentVersion } from '@/cloud/texts/public';
import { whyTextStands } from '@/shared/hall/drafting/drafting-rules';
import { may } from '@/shared/permissions';
import { Refusal, refusalMessage } from '@/shared/refusals';
import { textOf, topicForReader } from './text-writer';

/**
 * One paragraph of the current version, for who wants to say something about it.
 *
 * @throws Refusal topicNotFound, topicHidden, textNotFound, paragraphUnknown (it has been taken away)
 */
export const textParagraph = operation('hall.read')
  .input(z.object({ topicId: z.uuid(), paragraphId: z.uuid() }))
  .output(
    z.object({
      version: z.number(),
      title: z.string(),
      paragraph: placedParagraphSchema,
      maySuggest: z.boolean(),
      /** Why nobody can change it any more. */
      whyItStands: z.string().nullable(),
    }),
  )
  .query(async ({ ctx, input: { topicId, paragraphId } }) => {
    const topic = await topicForReader(ctx, topicId);
    const { number, title, paragraphs } = await readCurrentVersion(ctx, textOf(topicId));
    const at = paragraphs.findIndex((one) => one.paragraphId === paragraphId);
    const paragraph = paragraphs[at];
    if (!paragraph) throw new Refusal('paragraphUnknown');
    const stands = whyTextStands(topic.state);
    return {
      version: number,
      title,
      paragraph: { ...paragraph, position: at + 1 },
      maySuggest: stands === null && may(ctx.caller.roles, 'hall.speak'),
      whyItStands: stands && refusalMessage(stands.code, stands.details ?? {}),
    };
  });
