import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { callersPersonIds } from '@/cloud/community/public';
import { json } from '@/cloud/platform/database';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { ballotProblems } from '@/shared/polls/ballot-paper';
import type { Choice } from '@/shared/polls/choices';
import { votingPerson } from '@/shared/polls/voting-person';
import { Refusal } from '@/shared/refusals';
import { type AnnouncedPoll, holdPoll, readItems } from './poll-row';
import { refuse, ruled } from './refuse';
import { type RollVoter, readVoter } from './voter-standing';

/**
 * Casts a voter's ballot, or replaces the one cast before; the last one counts. Held against closing,
 * so that an acknowledged ballot is in the count. No audit entry: the ballot is its own append-only
 * record, and whoever reads the audit log would watch the turnout of an open poll.
 *
 * @throws Refusal pollNotFound, pollNotOpen, pollClosed, pollCancelled, notOnRoll, representativeNeeded,
 * coOwnerRepresents, coOwnerHasVoted, ballotItemUnknown, choiceUnknown, choiceMissing
 */
export const castBallot = operation('polls.castBallot')
  .input(
    z.object({
      pollId: z.uuid(),
      voterId: z.uuid(),
      /** By item id. */
      choices: z.record(z.uuid(), z.string().max(40)),
    }),
  )
  .output(
    z.object({ ballotId: z.string(), sequence: z.number().int().positive(), castAt: z.string() }),
  )
  .mutation(async ({ ctx, input }) => {
    const poll = await holdPoll(ctx, input.pollId);
    const voter = await readVoter(ctx, poll.id, input.voterId);
    const personId = ruled(votingPerson(poll, voter, await callersPersonIds(ctx), ctx.now));
    if (voter === null) throw new Refusal('notOnRoll');
    const choices = await checkedChoices(ctx, poll.id, input.choices);

    const sequence = await claimTurn(ctx, poll, voter, personId);
    const ballotId = uuid();
    const { communityId, accountId, now: castAt } = ctx;
    const mark = { communityId, pollId: poll.id, voterId: voter.voterId, personId, accountId };
    await ctx.transaction
      .insertInto('ballot')
      .values({ ...mark, id: ballotId, sequence, choices: json(choices), castAt })
      .execute();
    return { ballotId, sequence, castAt: castAt.toISOString() };
  });

async function checkedChoices(
  ctx: MemberContext,
  pollId: string,
  chosen: Record<string, string>,
): Promise<Record<string, Choice>> {
  const items = await readItems(ctx, pollId);
  const [problem] = ballotProblems(
    items.map(({ id }) => ({ itemId: id })),
    chosen,
  );
  if (problem) refuse(problem);
  return chosen as Record<string, Choice>;
}

/**
 * The number of this ballot among its voter's. The first insert wins the vote of co-owners under
 * `firstVote`: whoever comes in the same instant waits for it here and is then refused.
 *
 * @throws Refusal coOwnerHasVoted
 */
async function claimTurn(
  ctx: MemberContext,
  poll: AnnouncedPoll,
  voter: RollVoter,
  personId: string,
): Promise<number> {
  const { communityId, accountId, now } = ctx;
  const represented = poll.ruleSet.coOwnerRule === 'representative' && voter.personIds.length > 1;
  const claim = await ctx.transaction
    .insertInto('ballotClaim')
    .values({
      communityId,
      pollId: poll.id,
      voterId: voter.voterId,
      personId,
      accountId,
      claimedAt: now,
      ballotCount: 1,
    })
    .onConflict((conflict) => {
      const next = conflict
        .columns(['communityId', 'pollId', 'voterId'])
        .doUpdateSet({ ballotCount: sql`ballot_claim.ballot_count + 1` });
      return represented ? next : next.where('ballotClaim.personId', '=', personId);
    })
    .returning('ballotCount')
    .executeTakeFirst();
  if (!claim) throw new Refusal('coOwnerHasVoted');
  return claim.ballotCount;
}
