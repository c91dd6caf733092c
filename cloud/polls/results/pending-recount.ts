import { z } from 'zod';
import { displayNames, fullNames } from '@/cloud/community/public';
import { operation } from '@/cloud/platform/operation';
import { readPublishedPoll } from './posted-poll';
import './tables';

/**
 * The recount of a poll that waits for a second person, for staff; null when there is none.
 *
 * @throws Refusal pollNotFound, pollCancelled, pollResultNotYet, certificateNotYet
 */
export const pendingRecount = operation('polls.prepare')
  .input(z.object({ pollId: z.uuid() }))
  .output(
    z
      .object({
        recountId: z.string(),
        reason: z.string(),
        strikes: z.array(z.object({ leafIndex: z.number().int(), reason: z.string() })),
        /** Body and name. */
        proposedBy: z.string(),
        proposedAt: z.string(),
        /** The caller proposed it, so somebody else has to confirm. */
        isMine: z.boolean(),
      })
      .nullable(),
  )
  .query(async ({ ctx, input: { pollId } }) => {
    await readPublishedPoll(ctx, pollId);
    const recount = await ctx.transaction
      .selectFrom('pollRecount')
      .selectAll()
      .where('communityId', '=', ctx.communityId)
      .where('pollId', '=', pollId)
      .where('decision', 'is', null)
      .executeTakeFirst();
    if (!recount) return null;
    const bodies = await displayNames(ctx, [recount.proposedBy]);
    const names = await fullNames(ctx, [recount.proposedBy]);
    const proposer = [bodies.get(recount.proposedBy), names.get(recount.proposedBy)];
    return {
      recountId: recount.id,
      reason: recount.reason,
      strikes: recount.strikes,
      proposedBy: [...new Set(proposer)].filter(Boolean).join(' '),
      proposedAt: recount.proposedAt.toISOString(),
      isMine: recount.proposedBy === ctx.accountId,
    };
  });
