import { z } from 'zod';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { phaseAt } from '@/shared/polls/poll-timing';
import { Refusal } from '@/shared/refusals';
import { readPoll } from '../poll-row';
import './tables';

const wanted = z.object({ wanted: z.boolean() });

/** Whether the caller has asked to be told when voting begins. @throws Refusal pollNotFound */
export const myOpeningReminder = operation('polls.read')
  .input(z.object({ pollId: z.uuid() }))
  .output(wanted)
  .query(async ({ ctx, input: { pollId } }) => {
    await readPoll(ctx, pollId);
    const row = await own(ctx, pollId);
    return { wanted: row !== undefined };
  });

/**
 * Asks to be told when voting begins, or no longer. The caller's own wish, so no deed.
 *
 * @throws Refusal pollNotFound, openingReminderOver
 */
export const remindMeAtOpening = operation('polls.read')
  .input(z.object({ pollId: z.uuid(), wanted: z.boolean() }))
  .output(wanted)
  .mutation(async ({ ctx, input }) => {
    const { communityId, accountId, now } = ctx;
    const poll = await readPoll(ctx, input.pollId);
    if (phaseAt(poll, now) !== 'announced') throw new Refusal('openingReminderOver');
    if (input.wanted)
      await ctx.transaction
        .insertInto('openingReminder')
        .values({ communityId, pollId: poll.id, accountId, askedAt: now })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    else
      await ctx.transaction
        .deleteFrom('openingReminder')
        .where('communityId', '=', communityId)
        .where('pollId', '=', poll.id)
        .where('accountId', '=', accountId)
        .execute();
    return { wanted: input.wanted };
  });

const own = ({ transaction, communityId, accountId }: MemberContext, pollId: string) =>
  transaction
    .selectFrom('openingReminder')
    .select('askedAt')
    .where('communityId', '=', communityId)
    .where('pollId', '=', pollId)
    .where('accountId', '=', accountId)
    .executeTakeFirst();
