import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import {
  acceptSuggestions as accept,
  acceptedSuggestionsSchema,
  refuseLongNote,
  typedLine,
} from '@/cloud/texts/public';
import { shownTitle } from '../shown-title';
import { tellOfVersion, tellSuggesters } from './tell-of-text';
import { lockTopicForWriter, refuseWordsOf, textOf } from './text-writer';

/**
 * Takes suggestions over into one new version of a topic's text. Who suggested them is told and
 * stands beside the version.
 *
 * @throws Refusal topicNotFound, textNotByYou, textNotYet, textFrozen, textNoteLength,
 *   wordsNotAllowed, ownWordsNotAllowed, and what `acceptSuggestions` of texts refuses
 */
export const acceptSuggestions = operation('hall.draftText')
  .input(
    z.object({
      topicId: z.uuid(),
      accepted: acceptedSuggestionsSchema,
      note: typedLine,
    }),
  )
  .output(z.object({ version: z.number() }))
  .mutation(async ({ ctx, input: { topicId, accepted, note } }) => {
    refuseLongNote(note);
    const writer = await lockTopicForWriter(ctx, topicId);
    await refuseWordsOf(ctx, writer, [
      note,
      ...accepted.map(({ byHand }) => byHand?.wording ?? ''),
    ]);
    const { version, suggestions } = await accept(ctx, textOf(topicId), {
      accepted,
      note,
      authorBody: writer.body,
    });
    await tellOfVersion(ctx, writer, version, suggestions.length);
    await tellSuggesters(ctx, writer, suggestions, {
      title: '您的修改建议采纳了',
      body: `“${shownTitle(writer.topic)}”的方案文稿第 ${version.number} 版采纳了您的修改建议。`,
    });
    await recordDeed(ctx, 'hall.acceptSuggestions', topicId, {
      version: version.number,
      suggestions: suggestions.map(({ id }) => id),
    });
    return { version: version.number };
  });
