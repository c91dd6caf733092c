import { v7 as uuid } from 'uuid';
import { recordDeed } from '@/cloud/platform/audit-log';
import type { MemberContext } from '@/cloud/platform/operation';
import { majorityForMatter, type OwnersMatter } from '@/shared/polls/owners-matters';
import { communityRuleSet } from '../community-rule-sets';
import { replaceItems } from '../replace-items';
import '../tables';

/** A poll another feature wants: one item to approve or to reject. */
export interface PollToDraft {
  title: string;
  description: string;
  ruleSetId: string;
  item: { title: string; description: string; matter: OwnersMatter | null };
}

/**
 * Makes a draft that staff finish, announce or discard as any other: what it asks may be altered until
 * then, so whoever takes over its result compares it first (`pollStanding`).
 *
 * @throws Refusal pollRuleSetNotOffered
 */
export async function draftPollFor(
  context: MemberContext,
  { item, ...poll }: PollToDraft,
): Promise<string> {
  const { transaction, communityId, accountId, now } = context;
  await communityRuleSet(context, poll.ruleSetId);
  const id = uuid();
  await transaction
    .insertInto('poll')
    .values({
      communityId,
      id,
      topicId: null,
      state: 'draft',
      ...poll,
      extraordinary: false,
      legalEffect: 'advisory',
      createdBy: accountId,
      createdAt: now,
    })
    .execute();
  await replaceItems(context, id, [
    {
      ...item,
      majority: majorityForMatter(item.matter),
      method: { kind: 'approveReject' },
      optionOrder: 'asListed',
      options: [],
    },
  ]);
  await recordDeed(context, 'polls.prepare', id, { topicId: null });
  return id;
}
