import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { draftPollFor } from '@/cloud/polls/public';
import { adoptionItem, adoptionPollTitle } from '@/shared/conventions/adoption/adoption-item';
import { Refusal } from '@/shared/refusals';
import { adoptionPoll, isUnderWay } from './adoption-polls';
import { adoptionRule } from './adoption-rule';
import { waitingMeeting } from './meeting-rows';
import { revisionToAdopt } from './revision-to-adopt';

/**
 * Makes the draft of a poll that asks for exactly the approved version. Staff finish and announce it
 * as any other poll. A draft that is still there is not made twice.
 *
 * @throws Refusal conventionNotFound, conventionNotBeingRevised, conventionStepNotNow,
 * adoptionRuleNotOffered, adoptionPollWaiting, adoptionMeetingWaiting
 */
export const draftAdoptionPoll = operation('conventions.manage')
  .input(z.object({ conventionId: z.uuid(), ruleSetId: z.string().max(60) }))
  .output(z.object({ pollId: z.string() }))
  .mutation(async ({ ctx, input: { conventionId, ruleSetId } }) => {
    const { convention, revision, adopted } = await revisionToAdopt(ctx, conventionId);
    const rule = await adoptionRule(ctx, ruleSetId);
    const before = await adoptionPoll(ctx, revision, adopted);
    if (before && (isUnderWay(before) || before.standing.state === 'draft')) {
      throw new Refusal('adoptionPollWaiting');
    }
    if (await waitingMeeting(ctx, revision)) throw new Refusal('adoptionMeetingWaiting');

    const pollId = await draftPollFor(ctx, {
      title: adoptionPollTitle(convention.name),
      description: revision.reason,
      ruleSetId,
      item: {
        ...adoptionItem(adopted),
        matter: rule.body === 'ownersAssembly' ? 'covenant' : null,
      },
    });
    await ctx.transaction
      .insertInto('conventionPoll')
      .values({
        communityId: ctx.communityId,
        conventionId,
        pollId,
        revision: revision.number,
        version: adopted.version,
        digest: adopted.digest,
        draftedBy: ctx.accountId,
        draftedAt: ctx.now,
      })
      .execute();
    await recordDeed(ctx, 'conventions.draftAdoptionPoll', conventionId, { pollId, ruleSetId });
    return { pollId };
  });
