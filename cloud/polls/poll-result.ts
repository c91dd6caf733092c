import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { phaseAt } from '@/shared/polls/poll-timing';
import { Refusal } from '@/shared/refusals';
import { shownItemSchema } from './ballot-item-schema';
import { readItems, showItems } from './ballot-items';
import { readPoll } from './poll-row';
import { legalEffectSchema, ruleSetSchema } from './poll-schemas';
import { latestResult } from './results/result-row';
import { tallySchema } from './tally-schema';

const resultSchema = z.discriminatedUnion('state', [
  /** Voting is over and the count is not yet there: 正在计票. */
  z.object({ state: z.literal('counting'), title: z.string(), closedAt: z.string() }),
  z.object({
    state: z.enum(['preliminary', 'final', 'archived']),
    title: z.string(),
    closedAt: z.string(),
    legalEffect: legalEffectSchema,
    ruleSet: ruleSetSchema,
    items: z.array(shownItemSchema),
    tally: tallySchema,
    countedAt: z.string(),
    postedUntil: z.string(),
  }),
]);

/**
 * The result of a poll, for everybody alike. Before closing there is none, for anyone: nothing is
 * even counted.
 *
 * @throws Refusal pollNotFound, pollResultNotYet, pollCancelled
 */
export const pollResult = operation('polls.read')
  .input(z.object({ pollId: z.uuid() }))
  .output(resultSchema)
  .query(async ({ ctx, input }) => {
    const poll = await readPoll(ctx, input.pollId);
    if (poll.state === 'cancelled') throw new Refusal('pollCancelled');
    const [title, closedAt] = [poll.title, poll.closesAt.toISOString()];
    if (['announced', 'open'].includes(phaseAt(poll, ctx.now))) {
      throw new Refusal('pollResultNotYet', { closesAt: closedAt });
    }
    const result = await latestResult(ctx, poll.id);
    const { state, postedUntil, legalEffect, ruleSet } = poll;
    if (!result || !isPublished(state) || postedUntil === null) {
      return { state: 'counting' as const, title, closedAt };
    }
    return {
      state,
      title,
      closedAt,
      legalEffect,
      ruleSet,
      items: await showItems(ctx, await readItems(ctx, poll.id)),
      tally: result.tally,
      countedAt: result.countedAt.toISOString(),
      postedUntil: postedUntil.toISOString(),
    };
  });

const published = ['preliminary', 'final', 'archived'] as const;
const isPublished = (state: string): state is (typeof published)[number] =>
  published.some((one) => one === state);
