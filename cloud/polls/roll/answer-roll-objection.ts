import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { plainParagraphs } from '@/shared/plain-text';
import { objectionLimits } from '@/shared/polls/objection-windows';
import { answerObjection } from '../objections/answer-objection';

/**
 * Staff answer an objection to the roll, once and in public. The answer alone changes nothing in the
 * roll: where it is right, a correction follows.
 *
 * @throws Refusal objectionNotFound, objectionAnswered, objectionAnswerLength
 */
export const answerRollObjection = operation('polls.prepare')
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
    await answerObjection(ctx, 'roll', input);
    return {};
  });
