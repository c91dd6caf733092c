import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { doLater } from '@/cloud/platform/outbox';
import { plainParagraphs } from '@/shared/plain-text';
import { objectionLimits } from '@/shared/polls/objection-windows';
import { answerObjection } from '../objections/answer-objection';

/**
 * Staff answer an objection to a result, in public and once. The last answer lets a result whose
 * posting period is over become final. Upholding one changes nothing by itself: a recount does.
 *
 * @throws Refusal objectionAnswerLength, objectionNotFound, objectionAnswered
 */
export const answerResultObjection = operation('polls.prepare')
  .input(
    z.object({
      objectionId: z.uuid(),
      outcome: z.enum(['upheld', 'rejected']),
      answer: z
        .string()
        .max(2 * objectionLimits.answer.max)
        .transform(plainParagraphs),
    }),
  )
  .output(z.object({}))
  .mutation(async ({ ctx, input }) => {
    const { pollId } = await answerObjection(ctx, 'result', input);
    await doLater(ctx, 'polls.advance', { pollId }, ctx.now);
    return {};
  });
