import { z } from 'zod';
import { refuseForbiddenWords } from '@/cloud/moderation/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import {
  acceptSuggestions as accept,
  acceptedSuggestionsSchema,
  refuseLongNote,
  typedLine,
} from '@/cloud/texts/public';
import { Refusal } from '@/shared/refusals';
import { textOf } from '../convention-rows';
import { lockBegunDraft, writingBody } from './lock-for-drafting';
import { draftOfRound } from './round-draft';
import { tellSuggesters } from './tell-suggesters';

/**
 * Takes suggestions over into one new version of the draft. Who suggested them is told and stands
 * beside the version.
 *
 * @throws Refusal conventionNotFound, conventionNotBeingRevised, draftNotYet, conventionTextStands,
 *   draftNotBegun, draftNotPublished, textNoteLength, wordsNotAllowed, and what `acceptSuggestions` of texts refuses
 */
export const acceptSuggestions = operation('conventions.manage')
  .input(
    z.object({
      conventionId: z.uuid(),
      accepted: acceptedSuggestionsSchema,
      note: typedLine,
    }),
  )
  .output(z.object({ version: z.number() }))
  .mutation(async ({ ctx, input: { conventionId, accepted, note } }) => {
    refuseLongNote(note);
    const { convention, revision } = await lockBegunDraft(ctx, conventionId);
    // Nothing is put into an older edition, or into a draft that was abandoned.
    if (!(await draftOfRound(ctx, revision))) throw new Refusal('draftNotPublished');
    refuseForbiddenWords([note, ...accepted.map(({ byHand }) => byHand?.wording ?? '')]);
    const { version, suggestions } = await accept(ctx, textOf(conventionId), {
      accepted,
      note,
      authorBody: writingBody(ctx),
    });
    await tellSuggesters(ctx, conventionId, suggestions, {
      title: '您的修改建议采纳了',
      body: `“${convention.name}”的草案第 ${version.number} 稿采纳了您的修改建议。`,
    });
    await recordDeed(ctx, 'conventions.acceptSuggestions', conventionId, {
      version: version.number,
      suggestions: suggestions.map(({ id }) => id),
    });
    return { version: version.number };
  });
