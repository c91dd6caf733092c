import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { communityKind, type PollStanding } from '@/cloud/polls/public';
import { adoptsConvention } from '@/shared/conventions/adoption/adoption-rule-sets';
import type { ItemTally, Tally } from '@/shared/polls/item-tally';
import type { RuleSet } from '@/shared/polls/rule-set';
import { Refusal } from '@/shared/refusals';
import { advanceRevision } from '../advance-revision';
import { type AdoptionPoll, adoptionPoll } from './adoption-polls';
import { revisionToAdopt } from './revision-to-adopt';

/**
 * Takes over what the poll decided: only once it is final, went by a rule a convention is adopted
 * under, and still asked for exactly the approved version and digest. Passed, the convention can be
 * filed; not passed, it goes back to the draft, with the trace of the vote.
 *
 * @throws Refusal conventionNotFound, conventionNotBeingRevised, conventionStepNotNow, adoptionPollMissing,
 * adoptionPollNotFinal, adoptionRuleNotOffered, adoptionPollAltered
 */
export const takeOverPoll = operation('conventions.manage')
  .input(z.object({ conventionId: z.uuid() }))
  .output(z.object({ passed: z.boolean() }))
  .mutation(async ({ ctx, input: { conventionId } }) => {
    const { revision, adopted } = await revisionToAdopt(ctx, conventionId);
    const poll = await adoptionPoll(ctx, revision, adopted);
    if (!poll) throw new Refusal('adoptionPollMissing');
    const { ruleSet, tally, item } = await decided(ctx, poll);
    const { standing, row } = poll;
    const { passed } = item;
    await markTakenOver(ctx, row.pollId, { countedPollId: standing.pollId, passed });
    await advanceRevision(ctx, revision, {
      event: passed ? 'passVote' : 'failVote',
      ...(passed ? {} : { version: null }),
      details: {
        by: 'poll',
        pollId: standing.pollId,
        pollTitle: standing.title,
        ruleSet: ruleSet.name,
        legalEffect: standing.legalEffect,
        passed,
        valid: item.valid,
        ...totalsOf(tally, item),
        version: adopted.version,
        digest: adopted.digest,
      },
    });
    await recordDeed(ctx, 'conventions.takeOverPoll', conventionId, {
      pollId: standing.pollId,
      passed,
    });
    return { passed };
  });

async function decided(
  ctx: MemberContext,
  { standing, itemId }: AdoptionPoll,
): Promise<{ ruleSet: RuleSet; tally: Tally; item: ItemTally }> {
  const { isFinal, tally, ruleSet }: PollStanding = standing;
  if (!isFinal || tally === null || ruleSet === null) throw new Refusal('adoptionPollNotFinal');
  if (!adoptsConvention(await communityKind(ctx), ruleSet.id)) {
    throw new Refusal('adoptionRuleNotOffered');
  }
  const item = tally.items.find((one) => one.itemId === itemId);
  if (!item) throw new Refusal('adoptionPollAltered');
  return { ruleSet, tally, item };
}

/** What everybody may read of a result that is final. */
const totalsOf = ({ roll, participating }: Tally, item: ItemTally) => ({
  eligible: roll,
  present: participating,
  ...(item.kind === 'approveReject' ? item.counted : {}),
});

async function markTakenOver(
  { transaction, communityId, accountId, now }: MemberContext,
  pollId: string,
  taken: { countedPollId: string; passed: boolean },
) {
  await transaction
    .updateTable('conventionPoll')
    .set({ ...taken, takenOverBy: accountId, takenOverAt: now })
    .where('communityId', '=', communityId)
    .where('pollId', '=', pollId)
    .where('takenOverAt', 'is', null)
    .execute();
}
