import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { recordTopicDecided } from '@/cloud/hall/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { plainParagraphs } from '@/shared/plain-text';
import { isWithin, pollLimits } from '@/shared/polls/poll-limits';
import { phaseAt } from '@/shared/polls/poll-timing';
import { Refusal } from '@/shared/refusals';
import { type AnnouncedPoll, lockPoll } from '../poll-row';
import { publishPostponement } from '../publish-poll-notices';

/**
 * Postpones a poll that has not opened: it is called off for a reason everybody reads, and a draft
 * copied from it waits for new times. Only another announcement, with the whole notice period and a
 * roll frozen anew, puts that to the vote. The topic goes with the draft.
 *
 * @throws Refusal pollNotFound, pollCancelReasonLength, pollCancelled, pollNotPostponable
 */
export const postponePoll = operation('polls.prepare')
  .input(z.object({ pollId: z.uuid(), reason: z.string().max(1_000).transform(plainParagraphs) }))
  .output(z.object({ draftId: z.string() }))
  .mutation(async ({ ctx, input: { pollId, reason } }) => {
    if (!isWithin(pollLimits.cancelReason, reason.length)) {
      throw new Refusal('pollCancelReasonLength', pollLimits.cancelReason);
    }
    const poll = await lockPoll(ctx, pollId);
    if (poll.state === 'cancelled') throw new Refusal('pollCancelled');
    if (phaseAt(poll, ctx.now) !== 'announced') throw new Refusal('pollNotPostponable');
    await ctx.transaction
      .updateTable('poll')
      .set({ state: 'cancelled', cancelledAt: ctx.now, cancelReason: reason })
      .where('communityId', '=', ctx.communityId)
      .where('id', '=', pollId)
      .where('state', '=', 'announced')
      .execute();
    await publishPostponement(ctx, poll, reason);
    if (poll.topicId !== null) {
      await recordTopicDecided(ctx, poll.topicId, { pollId, outcome: 'cancelled', reason });
    }
    const draftId = await copyToDraft(ctx, poll);
    await recordDeed(ctx, 'polls.postpone', pollId, { draftId });
    return { draftId };
  });

/** A draft of the same questions under the same rule, without times. */
async function copyToDraft(ctx: MemberContext, poll: AnnouncedPoll): Promise<string> {
  const { transaction, communityId, accountId, now } = ctx;
  const id = uuid();
  const { topicId, title, description, ruleSetId, extraordinary, legalEffect } = poll;
  const { visibility, entryHours, memberListId } = poll;
  await transaction
    .insertInto('poll')
    .values({
      communityId,
      id,
      state: 'draft',
      ...{ topicId, title, description, ruleSetId, extraordinary, legalEffect },
      ...{ visibility, entryHours, memberListId },
      postponedFrom: poll.id,
      createdBy: accountId,
      createdAt: now,
    })
    .execute();
  // Ids of items and options are of one poll: what was committed to in the old one stays apart.
  await sql`
    with item as (
      insert into ballot_item (community_id, id, poll_id, position, title, description, matter, majority, method,
        option_order)
      select community_id, gen_random_uuid(), ${id}, position, title, description, matter, majority, method,
        option_order
      from ballot_item where community_id = ${communityId} and poll_id = ${poll.id}
      returning id, position
    )
    insert into ballot_option (community_id, poll_id, item_id, id, position, title, description, photo_id, price_fen)
    select was.community_id, ${id}, item.id, gen_random_uuid(), was.position, was.title, was.description,
      was.photo_id, was.price_fen
    from ballot_option as was
      join ballot_item as of on of.community_id = was.community_id and of.id = was.item_id
      join item on item.position = of.position
    where was.community_id = ${communityId} and was.poll_id = ${poll.id}`.execute(transaction);
  return id;
}
