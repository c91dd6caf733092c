import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { type TopicForPoll, topicForPoll } from '@/cloud/hall/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import { communityRuleSets } from './community-rule-sets';
import { topicTextFor } from './topic-text';
import './tables';

/**
 * Begins a draft: from a topic that was taken up, or without one, because a committee's yearly
 * matters need no topic. What it is about is the text published on the topic; where there is none,
 * what came out of the deliberation, or what its author proposed. A topic with a draft gives that draft, so that two of the staff work on one.
 *
 * @throws Refusal topicNotFound, topicNotAccepted, topicAlreadyInPoll
 */
export const preparePoll = operation('polls.prepare')
  .input(z.object({ topicId: z.uuid().nullable() }))
  .output(z.object({ pollId: z.string() }))
  .mutation(async ({ ctx, input: { topicId } }) => {
    if (topicId === null) return { pollId: await insertDraft(ctx, null) };
    const pollId = await insertDraft(ctx, await topicForPoll(ctx, topicId));
    return { pollId: pollId ?? (await draftOfTopic(ctx, topicId)) };
  });

async function insertDraft(ctx: MemberContext, topic: null): Promise<string>;
async function insertDraft(ctx: MemberContext, topic: TopicForPoll): Promise<string | null>;
async function insertDraft(ctx: MemberContext, topic: TopicForPoll | null) {
  const { transaction, communityId, accountId, now } = ctx;
  const [usual] = await communityRuleSets(ctx);
  if (!usual) throw new Refusal('pollRuleSetNotOffered');
  const text = topic && (await topicTextFor(ctx, topic.id));
  const id = uuid();
  const inserted = await transaction
    .insertInto('poll')
    .values({
      communityId,
      id,
      topicId: topic?.id ?? null,
      state: 'draft',
      title: topic?.title ?? '',
      description:
        text?.description ?? (topic ? topic.conclusion || topic.proposal || topic.body : ''),
      ruleSetId: usual.id,
      extraordinary: false,
      legalEffect: 'advisory',
      createdBy: accountId,
      createdAt: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows === 0n) return null;
  await recordDeed(ctx, 'polls.prepare', id, { topicId: topic?.id ?? null });
  return id;
}

async function draftOfTopic(ctx: MemberContext, topicId: string): Promise<string> {
  const draft = await ctx.transaction
    .selectFrom('poll')
    .select('id')
    .where('communityId', '=', ctx.communityId)
    .where('topicId', '=', topicId)
    .where('state', '=', 'draft')
    .executeTakeFirst();
  if (!draft) throw new Refusal('topicAlreadyInPoll');
  return draft.id;
}
