import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { beginText as beginTextOf } from '@/cloud/texts/public';
import { pastedParagraphs } from '@/shared/texts/pasted-paragraphs';
import { textLimits } from '@/shared/texts/text-limits';
import { lockTopicForWriter, textOf } from './text-writer';

/**
 * Begins the text of a topic: its title, and what its author proposed as first paragraphs. One that
 * is begun already stays as it is.
 *
 * @throws Refusal topicNotFound, textNotByYou, textNotYet, textFrozen
 */
export const beginText = operation('hall.draftText')
  .input(z.object({ topicId: z.uuid() }))
  .output(z.object({ begun: z.boolean() }))
  .mutation(async ({ ctx, input: { topicId } }) => {
    const { topic } = await lockTopicForWriter(ctx, topicId);
    const proposed = pastedParagraphs(topic.proposal)
      .flatMap(({ kind, text }) => inPieces(text).map((piece) => ({ kind, text: piece })))
      .map((paragraph) => ({ paragraphId: uuid(), ...paragraph }));
    const content = { title: topic.title, paragraphs: proposed };
    const begun = await beginTextOf(ctx, textOf(topicId), content);
    if (begun) await recordDeed(ctx, 'hall.editText', topicId, { revision: 1 });
    return { begun };
  });

/** A proposal may be one long line; no paragraph is that long. Code points, so that no character is cut in two. */
const inPieces = (text: string): readonly string[] =>
  text.length <= textLimits.paragraph.max
    ? [text]
    : (text.match(/[^。！？]{1,249}[。！？]?|[。！？]/gu) ?? []);
