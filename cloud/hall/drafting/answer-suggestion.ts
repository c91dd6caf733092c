import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { answerSuggestion as answerTo, typedLine } from '@/cloud/texts/public';
import { shownTitle } from '../shown-title';
import { tellSuggesters } from './tell-of-text';
import { refuseWordsOf, textOf, topicForWriter } from './text-writer';

/**
 * Answers a suggestion without taking it over; everybody reads the reason. Also once the text stands:
 * nobody who suggested something is left without an answer.
 *
 * @throws Refusal topicNotFound, textNotByYou, wordsNotAllowed, ownWordsNotAllowed, suggestionAnswerLength,
 *   suggestionNotFound, suggestionNotOpen
 */
export const answerSuggestion = operation('hall.draftText')
  .input(z.object({ topicId: z.uuid(), suggestionId: z.uuid(), answer: typedLine }))
  .output(z.object({ state: z.enum(['answered', 'rejected']) }))
  .mutation(async ({ ctx, input: { topicId, suggestionId, answer } }) => {
    const writer = await topicForWriter(ctx, topicId);
    await refuseWordsOf(ctx, writer, [answer]);
    const outcome = await answerTo(ctx, textOf(topicId), {
      suggestionId,
      answer,
      body: writer.body,
    });
    const { state, authorAccountId } = outcome;
    await tellSuggesters(ctx, writer, [{ id: suggestionId, authorAccountId }], {
      title: state === 'answered' ? '您的意见有了答复' : '您的修改建议没有采纳',
      body: `“${shownTitle(writer.topic)}”：${answer}`,
    });
    await recordDeed(ctx, 'hall.answerSuggestion', suggestionId, { topicId, state });
    return { state };
  });
