import { z } from 'zod';
import { callersPersonIds } from '@/cloud/community/public';
import { operation } from '@/cloud/platform/operation';
import { isOpen, phaseAt } from '@/shared/polls/poll-timing';
import { Refusal } from '@/shared/refusals';
import { holdPoll } from '../poll-row';
import { readVoter } from '../voter-standing';
import './tables';

/**
 * A resident opens their ballot and signs for it (签收): where the rule set counts that, a voter who
 * then stays silent has taken part. Once; whoever of those sharing the vote comes first. No audit
 * entry, for the reason `castBallot` has none.
 *
 * @throws Refusal pollNotFound, signingNotUsed, pollNotOpen, pollClosed, pollCancelled, notOnRoll
 */
export const signForBallot = operation('polls.castBallot')
  .input(z.object({ pollId: z.uuid(), voterId: z.uuid() }))
  .output(z.object({}))
  .mutation(async ({ ctx, input: { pollId, voterId } }) => {
    const poll = await holdPoll(ctx, pollId);
    if (poll.ruleSet.participation === 'strict') throw new Refusal('signingNotUsed');
    if (!isOpen(poll, ctx.now)) {
      const phase = phaseAt(poll, ctx.now);
      if (phase === 'cancelled') throw new Refusal('pollCancelled');
      if (phase === 'announced')
        throw new Refusal('pollNotOpen', { opensAt: poll.opensAt.toISOString() });
      throw new Refusal('pollClosed', { closedAt: poll.closesAt.toISOString() });
    }
    const voter = await readVoter(ctx, pollId, voterId);
    const mine = await callersPersonIds(ctx);
    const personId = voter?.personIds.find((id) => mine.includes(id));
    if (personId === undefined) throw new Refusal('notOnRoll');
    const { transaction, communityId, accountId, now } = ctx;
    await transaction
      .insertInto('ballotSignature')
      .values({ communityId, pollId, voterId, personId, accountId, signedAt: now })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return {};
  });
