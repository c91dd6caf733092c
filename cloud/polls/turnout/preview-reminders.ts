import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { reminderLimits } from '@/shared/polls/turnout/reminder-limits';
import { countRemindable } from './count-remindable';
import { readRunningPoll } from './running-poll';

export const reminderCountsSchema = z.object({
  missing: z.number().int(),
  toRemind: z.number().int(),
  limited: z.number().int(),
  unreachable: z.number().int(),
});

/**
 * Whom a reminder would reach now, and within which limits, for staff before they send it.
 *
 * @throws Refusal pollNotFound, turnoutNotYet, turnoutOver, pollCancelled
 */
export const previewReminders = operation('polls.prepare')
  .input(z.object({ pollId: z.uuid(), buildingId: z.uuid().nullish() }))
  .output(
    reminderCountsSchema.extend({
      phase: z.enum(['open', 'closed']),
      closesAt: z.string(),
      limits: z.object({
        perPoll: z.number().int(),
        hoursBetween: z.number().int(),
        hoursBeforeClosing: z.number().int(),
      }),
    }),
  )
  .query(async ({ ctx, input }) => {
    const poll = await readRunningPoll(ctx, input.pollId);
    return {
      phase: ctx.now < poll.closesAt ? ('open' as const) : ('closed' as const),
      closesAt: poll.closesAt.toISOString(),
      limits: reminderLimits,
      ...(await countRemindable(ctx, poll, input.buildingId ?? null)),
    };
  });
