import { z } from 'zod';
import { callersPersonIds } from '@/cloud/community/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import {
  lockVoter,
  nameRepresentative,
  readCoOwners,
  readNaming,
  refuseUnlessNameable,
  sharedVoter,
} from './co-owners';
import { type AnnouncedPoll, holdPoll } from './poll-row';
import type { RollVoter } from './voter-standing';

/**
 * A co-owner says who shall cast their common vote; agreeing with another's choice is the same deed.
 * Named as soon as all co-owners with an account want the same (Judicial Interpretation on
 * condominium ownership art. 9: one vote, one representative).
 *
 * @throws Refusal pollNotFound, pollClosed, pollCancelled, notOnRoll, representativeNotUsed,
 * representativeNotCoOwner
 */
export const chooseRepresentative = operation('polls.castBallot')
  .input(z.object({ pollId: z.uuid(), voterId: z.uuid(), personId: z.uuid() }))
  .output(z.object({ named: z.boolean() }))
  .mutation(async ({ ctx, input: { pollId, voterId, personId } }) => {
    const poll = await holdPoll(ctx, pollId);
    refuseUnlessNameable(poll, ctx.now);
    const voter = await sharedVoter(ctx, poll, voterId);
    const mine = await callersPersonIds(ctx);
    const own = mine.filter((id) => voter.personIds.includes(id));
    if (own.length === 0) throw new Refusal('notOnRoll');
    if (!voter.personIds.includes(personId)) throw new Refusal('representativeNotCoOwner');

    await lockVoter(ctx, voterId);
    for (const ownId of own) await keepChoice(ctx, poll, voter, ownId, personId);
    const named = await nameIfAgreed(ctx, poll, voter, personId);
    await recordDeed(ctx, 'polls.chooseRepresentative', pollId, { voterId, personId, named });
    return { named };
  });

async function keepChoice(
  ctx: MemberContext,
  poll: AnnouncedPoll,
  { voterId }: RollVoter,
  personId: string,
  chosenId: string,
): Promise<void> {
  const { communityId, accountId, now } = ctx;
  const choice = { chosenId, accountId, chosenAt: now };
  await ctx.transaction
    .insertInto('representativeChoice')
    .values({ communityId, pollId: poll.id, voterId, personId, ...choice })
    .onConflict((conflict) =>
      conflict.columns(['communityId', 'pollId', 'voterId', 'personId']).doUpdateSet(choice),
    )
    .execute();
}

async function nameIfAgreed(
  ctx: MemberContext,
  poll: AnnouncedPoll,
  voter: RollVoter,
  personId: string,
): Promise<boolean> {
  const coOwners = await readCoOwners(ctx, poll, voter);
  const asked = coOwners.filter(({ hasAccount }) => hasAccount);
  if (!asked.every(({ chosenId }) => chosenId === personId)) return false;
  const before = await readNaming(ctx, poll.id, voter.voterId);
  if (before?.personId !== personId) {
    await nameRepresentative(ctx, poll.id, voter.voterId, {
      personId,
      namedBy: 'coOwners',
      reason: null,
    });
  }
  return true;
}
