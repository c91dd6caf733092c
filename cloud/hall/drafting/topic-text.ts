import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import {
  countOpen,
  openByParagraph,
  placedParagraphSchema,
  readTextPage,
  versionHead,
  versionHeadSchema,
} from '@/cloud/texts/public';
import { whyTextStands } from '@/shared/hall/drafting/drafting-rules';
import { may } from '@/shared/permissions';
import { refusalMessage } from '@/shared/refusals';
import { mayWriteText, textOf, topicForReader } from './text-writer';

/**
 * A version of a topic's text, the current one when none is named, paragraphs in pages, with how many
 * suggestions wait beside each.
 *
 * @throws Refusal topicNotFound, topicHidden, textNotFound (nothing is published), textVersionUnknown, inputInvalid
 */
export const topicText = operation('hall.read')
  .input(
    z.object({
      topicId: z.uuid(),
      version: z.number().int().min(1).max(1_000_000).nullish(),
      cursor: z.string().max(300).nullish(),
    }),
  )
  .output(
    z.object({
      topicTitle: z.string(),
      version: versionHeadSchema,
      openSuggestions: z.number(),
      viewer: z.object({
        mayWrite: z.boolean(),
        maySuggest: z.boolean(),
        /** Why nobody can change it any more. */
        whyItStands: z.string().nullable(),
      }),
      items: z.array(placedParagraphSchema.extend({ openSuggestions: z.number() })),
      nextCursor: z.string().nullable(),
    }),
  )
  .query(async ({ ctx, input: { topicId, version: number = null, cursor } }) => {
    const topic = await topicForReader(ctx, topicId);
    const subject = textOf(topicId);
    const { version, items, nextCursor } = await readTextPage(ctx, subject, { number, cursor });
    const open = await openByParagraph(
      ctx,
      subject,
      items.map(({ paragraphId }) => paragraphId),
    );
    const stands = whyTextStands(topic.state);
    return {
      topicTitle: topic.title,
      version: await versionHead(ctx, version),
      openSuggestions: await countOpen(ctx, subject),
      viewer: {
        mayWrite: mayWriteText(ctx, topic),
        maySuggest: stands === null && may(ctx.caller.roles, 'hall.speak'),
        whyItStands: stands && refusalMessage(stands.code, stands.details ?? {}),
      },
      items: items.map((paragraph) => ({
        ...paragraph,
        openSuggestions: open.get(paragraph.paragraphId) ?? 0,
      })),
      nextCursor,
    };
  });
