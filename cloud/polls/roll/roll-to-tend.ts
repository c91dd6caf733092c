import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { phaseAt } from '@/shared/polls/poll-timing';
import { countObjections } from '../objections/count-objections';
import { readPoll } from '../poll-row';
import { legalEffectSchema } from '../poll-schemas';
import { countConflicts } from './representative-conflict';

/**
 * What waits for staff about a poll's roll: objections nobody has answered, co-owners at odds over
 * their representative.
 *
 * @throws Refusal pollNotFound
 */
export const rollToTend = operation('polls.prepare')
  .input(z.object({ pollId: z.uuid() }))
  .output(
    z.object({
      legalEffect: legalEffectSchema,
      unanswered: z.number().int(),
      conflicts: z.number().int(),
      /** Before opening, and only then. */
      correctable: z.boolean(),
    }),
  )
  .query(async ({ ctx, input: { pollId } }) => {
    const poll = await readPoll(ctx, pollId);
    const { unanswered } = await countObjections(ctx, pollId, 'roll');
    const correctable = phaseAt(poll, ctx.now) === 'announced';
    const conflicts = await countConflicts(ctx, pollId);
    return { legalEffect: poll.legalEffect, unanswered, conflicts, correctable };
  });
