import { z } from 'zod';
import { refuseForbiddenWords } from '@/cloud/moderation/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import {
  lostPrompt,
  type PromptWords,
  promptsProblem,
} from '@/shared/conventions/collecting/prompt-changes';
import { Refusal } from '@/shared/refusals';
import { ofConvention, typedLine } from '../convention-input';
import type { Revision } from '../convention-rows';
import { lockOpenRevision } from '../lock-open-revision';
import { refuse } from '../refuse';
import { roundPrompts } from './list-prompts';

/**
 * Writes the prompts of the open round anew, in this order, while opinions are collected. What somebody
 * has answered, shown or not, keeps its words.
 *
 * @throws Refusal conventionNotFound, conventionNotBeingRevised, conventionStepNotNow, wordsNotAllowed,
 *   promptsCount, promptChapterLength, promptWordsLength, promptAnswered
 */
export const savePrompts = operation('conventions.manage')
  .input(
    z.object({
      ...ofConvention,
      prompts: z
        .array(z.object({ id: z.uuid(), chapter: typedLine, question: typedLine }))
        .max(100),
    }),
  )
  .output(z.object({ prompts: z.number() }))
  .mutation(async ({ ctx, input: { conventionId, prompts } }) => {
    const revision = await lockOpenRevision(ctx, conventionId);
    if (revision.state !== 'collecting') throw new Refusal('conventionStepNotNow');
    refuse(promptsProblem(prompts));
    refuseForbiddenWords(prompts.flatMap(({ chapter, question }) => [chapter, question]));
    const answered = await answeredPrompts(ctx, revision);
    const before = await roundPrompts(ctx, revision);
    const lost = lostPrompt(before, prompts, (id) => answered.has(id));
    if (lost) throw new Refusal('promptAnswered', { chapter: lost.chapter });
    await writePrompts(ctx, revision, before, prompts);
    await recordDeed(ctx, 'conventions.savePrompts', conventionId, { prompts: prompts.length });
    return { prompts: prompts.length };
  });

async function answeredPrompts(
  { transaction, communityId }: MemberContext,
  { conventionId, number }: Revision,
): Promise<Set<string | null>> {
  const rows = await transaction
    .selectFrom('conventionOpinion')
    .select('promptId')
    .distinct()
    .where('communityId', '=', communityId)
    .where('conventionId', '=', conventionId)
    .where('revision', '=', number)
    .execute();
  return new Set(rows.map(({ promptId }) => promptId));
}

async function writePrompts(
  { transaction, communityId }: MemberContext,
  { conventionId, number }: Revision,
  before: readonly PromptWords[],
  prompts: readonly PromptWords[],
): Promise<void> {
  const gone = before.filter(({ id }) => !prompts.some((prompt) => prompt.id === id));
  if (gone.length > 0) {
    await transaction
      .deleteFrom('conventionPrompt')
      .where('communityId', '=', communityId)
      .where(
        'id',
        'in',
        gone.map(({ id }) => id),
      )
      .execute();
  }
  const written = await transaction
    .insertInto('conventionPrompt')
    .values(
      prompts.map((prompt, position) => ({
        ...{ communityId, conventionId, revision: number, position },
        ...prompt,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['communityId', 'id'])
        .doUpdateSet((eb) => ({
          position: eb.ref('excluded.position'),
          chapter: eb.ref('excluded.chapter'),
          question: eb.ref('excluded.question'),
        }))
        // An id that is another round's is none of ours to write over.
        .where('conventionPrompt.conventionId', '=', conventionId)
        .where('conventionPrompt.revision', '=', number),
    )
    .executeTakeFirst();
  if (Number(written.numInsertedOrUpdatedRows) !== prompts.length)
    throw new Refusal('inputInvalid', { fields: ['prompts'] });
}
