import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import {
  currentTextOf,
  newWords,
  publishWorkingCopy,
  readText,
  refuseLongNote,
  typedLine,
} from '@/cloud/texts/public';
import { tellOfVersion } from './tell-of-text';
import { lockTopicForWriter, refuseWordsOf, textOf } from './text-writer';

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
    refuseLongNote(note);
    const writer = await lockTopicForWriter(ctx, topicId);
    const text = await readText(ctx, textOf(topicId));
    const current = await currentTextOf(ctx, textOf(topicId));
    await refuseWordsOf(ctx, writer, [note, ...newWords(current, text)]);
    const version = await publishWorkingCopy(ctx, textOf(topicId), {
      revision,
      note,
      authorBody: writer.body,
    });
    await tellOfVersion(ctx, writer, version, 0);
    await recordDeed(ctx, 'hall.publishText', topicId, { version: version.number });
    return { version: version.number };
  });
