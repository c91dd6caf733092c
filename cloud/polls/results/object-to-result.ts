import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { plainParagraphs } from '@/shared/plain-text';
import { objectionLimits } from '@/shared/polls/objection-windows';
import { Refusal } from '@/shared/refusals';
import { fileObjection } from '../objections/file-objection';
import { readPoll } from '../poll-row';
import { holdPostedPoll } from './posted-poll';

/**
 * Files an objection (异议) to a result while it is posted. Everybody reads it, and the result does
 * not become final before it is answered, also if it comes in the last instant.
 *
 * @throws Refusal pollNotFound, objectionNotNow, objectionsOver, objectionTextLength,
 * objectionsTooMany, fileUnknown
 */
export const objectToResult = operation('polls.object')
  .input(
    z.object({
      pollId: z.uuid(),
      text: z
        .string()
        .max(2 * objectionLimits.text.max)
        .transform(plainParagraphs),
      photoIds: z.array(z.uuid()).max(objectionLimits.photos),
    }),
  )
  .output(z.object({ objectionId: z.string() }))
  .mutation(async ({ ctx, input: { pollId, text, photoIds } }) => {
    const held = await holdPostedPoll(ctx, pollId);
    const poll = held ?? (await readPoll(ctx, pollId));
    if (poll.postedUntil !== null && poll.postedUntil <= ctx.now) {
      throw new Refusal('objectionsOver', { postedUntil: poll.postedUntil.toISOString() });
    }
    return fileObjection(ctx, poll, { kind: 'result', voter: null, text, photoIds });
  });
