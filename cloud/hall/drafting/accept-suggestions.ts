import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { acceptSuggestions as accept } from '@/cloud/texts/public';
import { Refusal } from '@/shared/refusals';
import { mostAcceptedTogether, textLimits } from '@/shared/texts/text-limits';
import { shownTitle } from '../shown-title';
import { tellOfVersion, tellSuggesters } from './tell-of-text';
import { lockTopicForWriter, refuseWordsOf, textOf } from './text-writer';
import { typedLine } from './typed-text';

const acceptedSchema = z.object({
  suggestionId: z.uuid(),
  /** The writer's own words where the paragraph has changed since; empty words take it away. */
  byHand: z.object({ onText: z.string().max(5_000), wording: typedLine }).nullable(),
});

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
      accepted: z.array(acceptedSchema).min(1).max(mostAcceptedTogether),
      note: typedLine,
    }),
  )
  .output(z.object({ version: z.number() }))
  .mutation(async ({ ctx, input: { topicId, accepted, note } }) => {
    if (note.length > textLimits.note.max) throw new Refusal('textNoteLength', textLimits.note);
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
