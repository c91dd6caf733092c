import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { visitOutcomes } from '@/shared/polls/turnout/visits';
import { Refusal } from '@/shared/refusals';
import { keysOf } from '../poll-schemas';
import { isSecret, readRunningPoll } from './running-poll';

/**
 * Writes down what a volunteer found at a voter's door, so that nobody rings twice. Also for voters
 * who have voted meanwhile: a refusal would tell that they have.
 *
 * @throws Refusal pollNotFound, turnoutNotYet, turnoutOver, pollCancelled, visitVoterUnknown,
 * visitPaperNotInSecret
 */
export const recordVisit = operation('polls.prepare')
  .input(z.object({ pollId: z.uuid(), voterId: z.uuid(), outcome: keysOf(visitOutcomes) }))
  .output(z.object({ visitedAt: z.string() }))
  .mutation(async ({ ctx, input: { pollId, voterId, outcome } }) => {
    const poll = await readRunningPoll(ctx, pollId);
    if (isSecret(poll) && outcome === 'handedPaper') throw new Refusal('visitPaperNotInSecret');
    const { communityId, accountId, now } = ctx;
    const voter = await ctx.transaction
      .selectFrom('voterRollEntry')
      .select('id')
      .where('communityId', '=', communityId)
      .where('pollId', '=', pollId)
      .where('id', '=', voterId)
      .executeTakeFirst();
    if (!voter) throw new Refusal('visitVoterUnknown');
    await ctx.transaction
      .insertInto('voterVisit')
      .values({ communityId, pollId, id: uuid(), voterId, outcome, accountId, visitedAt: now })
      .execute();
    await recordDeed(ctx, 'polls.recordVisit', pollId, { voterId });
    return { visitedAt: now.toISOString() };
  });
