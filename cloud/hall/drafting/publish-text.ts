import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { currentTextOf, findText, publishWorkingCopy } from '@/cloud/texts/public';
import { Refusal } from '@/shared/refusals';
import type { TextContent } from '@/shared/texts/text-content';
import { textLimits } from '@/shared/texts/text-limits';
import { tellOfVersion } from './tell-of-text';
import { lockTopicForWriter, refuseWordsOf, textOf } from './text-writer';
import { typedLine } from './typed-text';

/**
 * Publishes the working copy as the next version of a topic's text: everybody reads it, followers are
 * told. A published version is never changed.
 *
 * @throws Refusal topicNotFound, textNotByYou, textNotYet, textFrozen, textNotFound, textNoteLength,
 *   wordsNotAllowed, ownWordsNotAllowed, textChangedMeanwhile, textEmpty, textUnchanged
 */
export const publishText = operation('hall.draftText')
  .input(z.object({ topicId: z.uuid(), revision: z.number().int(), note: typedLine }))
  .output(z.object({ version: z.number() }))
  .mutation(async ({ ctx, input: { topicId, revision, note } }) => {
    const { max } = textLimits.note;
    if (note.length > max) throw new Refusal('textNoteLength', textLimits.note);
    const writer = await lockTopicForWriter(ctx, topicId);
    const text = await findText(ctx, textOf(topicId));
    if (!text) throw new Refusal('textNotFound');
    await refuseWordsOf(ctx, writer, [note, ...(await newWords(ctx, topicId, text))]);
    const version = await publishWorkingCopy(ctx, textOf(topicId), {
      revision,
      note,
      authorBody: writer.body,
    });
    await tellOfVersion(ctx, writer, version, 0);
    await recordDeed(ctx, 'hall.publishText', topicId, { version: version.number });
    return { version: version.number };
  });

/** What the current version does not say yet: the rest was published before, may be by somebody else. */
async function newWords(
  ctx: MemberContext,
  topicId: string,
  { title, paragraphs }: TextContent,
): Promise<string[]> {
  const current = await currentTextOf(ctx, textOf(topicId));
  const known = new Set(
    current ? [current.title, ...current.paragraphs.map(({ text }) => text)] : [],
  );
  return [title, ...paragraphs.map(({ text }) => text)].filter((text) => !known.has(text));
}
