import { z } from 'zod';
import { refuseForbiddenWords } from '@/cloud/moderation/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { answerSuggestion as answerTo, typedLine } from '@/cloud/texts/public';
import { readConvention, textOf } from '../convention-rows';
import { writingBody } from './lock-for-drafting';
import { tellSuggesters } from './tell-suggesters';

/**
 * Answers a suggestion without taking it over; everybody reads the reason. Also once the draft stands:
 * nobody who suggested something is left without an answer.
 *
 * @throws Refusal conventionNotFound, wordsNotAllowed, suggestionAnswerLength, suggestionNotFound, suggestionNotOpen
 */
export const answerSuggestion = operation('conventions.manage')
  .input(z.object({ conventionId: z.uuid(), suggestionId: z.uuid(), answer: typedLine }))
  .output(z.object({ state: z.enum(['answered', 'rejected']) }))
  .mutation(async ({ ctx, input: { conventionId, suggestionId, answer } }) => {
    const { name } = await readConvention(ctx, conventionId);
    refuseForbiddenWords([answer]);
    const { state, authorAccountId } = await answerTo(ctx, textOf(conventionId), {
      suggestionId,
      answer,
      body: writingBody(ctx),
    });
    await tellSuggesters(ctx, conventionId, [{ id: suggestionId, authorAccountId }], {
      title: state === 'answered' ? '您的意见有了答复' : '您的修改建议没有采纳',
      body: `“${name}”草案：${answer}`,
    });
    await recordDeed(ctx, 'conventions.answerSuggestion', suggestionId, { conventionId, state });
    return { state };
  });
