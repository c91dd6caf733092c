import { z } from 'zod';
import { refuseForbiddenWords } from '@/cloud/moderation/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import {
  currentTextOf,
  newWords,
  publishWorkingCopy,
  readText,
  refuseLongNote,
  typedLine,
} from '@/cloud/texts/public';
import { editionInForce, type Revision, textOf } from '../convention-rows';
import { lockBegunDraft, writingBody } from './lock-for-drafting';
import { draftOfRound } from './round-draft';

/**
 * Publishes the working copy as the next version of the draft: everybody reads it and may suggest
 * changes. A published version is never changed.
 *
 * @throws Refusal conventionNotFound, conventionNotBeingRevised, draftNotYet, conventionTextStands,
 *   draftNotBegun, textNoteLength, wordsNotAllowed, textChangedMeanwhile, textEmpty, textUnchanged
 */
export const publishText = operation('conventions.manage')
  .input(z.object({ conventionId: z.uuid(), revision: z.number().int(), note: typedLine }))
  .output(z.object({ version: z.number() }))
  .mutation(async ({ ctx, input: { conventionId, revision, note } }) => {
    refuseLongNote(note);
    const { revision: round } = await lockBegunDraft(ctx, conventionId);
    const subject = textOf(conventionId);
    const [text, current] = [await readText(ctx, subject), await currentTextOf(ctx, subject)];
    refuseForbiddenWords([note, ...newWords(current, text)]);
    const { number } = await publishWorkingCopy(ctx, subject, {
      revision,
      note,
      authorBody: writingBody(ctx),
      mayRepeat: await goesOnWithLeftDraft(ctx, round, current?.versionNumber ?? null),
    });
    await recordDeed(ctx, 'conventions.publishText', conventionId, { version: number });
    return { version: number };
  });

/** The first draft of a round may be, word for word, what the round before left behind, but not the edition in force. */
async function goesOnWithLeftDraft(
  context: MemberContext,
  round: Revision,
  newest: number | null,
): Promise<boolean> {
  if (await draftOfRound(context, round)) return false;
  const edition = await editionInForce(context, round.conventionId);
  return edition?.version !== newest;
}
