import { screenWords } from '@/cloud/moderation/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import type { MemberContext } from '@/cloud/platform/operation';
import type { ArgumentSide } from '@/shared/hall/arguments/argument-side';
import type { Visibility } from '@/shared/moderation/visibility';
import { Refusal } from '@/shared/refusals';
import { followTopic } from '../followers';
import './tables';

/** Words with what they are: an argument of a side, or a reply to an argument. */
type NewArgument = { id: string; topicId: string; text: string } & (
  | { side: ArgumentSide; replyTo: null }
  | { side: null; replyTo: string }
);

/** Keeps what somebody has to say, once moderation has looked at it; that they may is the caller's matter. */
export async function addArgument(ctx: MemberContext, added: NewArgument): Promise<Visibility> {
  const { id, topicId, text, side, replyTo } = added;
  const { communityId, accountId, now } = ctx;
  const visibility = await screenWords(ctx, { kind: 'argument', id, topicId, text });
  const { numInsertedOrUpdatedRows } = await ctx.transaction
    .insertInto('argument')
    .values({
      ...{ communityId, id, topicId, side, replyTo, text, visibility },
      authorAccountId: accountId,
      createdAt: now,
    })
    .onConflict((conflict) => conflict.columns(['communityId', 'id']).doNothing())
    .executeTakeFirst();
  // The id belongs to other words: nothing a phone of ours sends.
  if (numInsertedOrUpdatedRows === 0n) throw new Refusal('inputInvalid', { fields: ['id'] });
  await followTopic(ctx, topicId, [accountId], 'spoke');
  const deed = replyTo === null ? 'hall.writeArgument' : 'hall.replyToArgument';
  await recordDeed(ctx, deed, id, { topicId });
  return visibility;
}

/** The visibility of what the caller sent before under this id; null where they have not. */
export async function sentBefore(
  { transaction, communityId, accountId }: MemberContext,
  id: string,
): Promise<Visibility | null> {
  const sent = await transaction
    .selectFrom('argument')
    .select('visibility')
    .where('communityId', '=', communityId)
    .where('id', '=', id)
    .where('authorAccountId', '=', accountId)
    .executeTakeFirst();
  return sent?.visibility ?? null;
}

/** How many arguments and replies the caller has written on a topic, whatever became of them. */
export async function writtenBy(
  { transaction, communityId, accountId }: MemberContext,
  topicId: string,
): Promise<{ arguments: number; replies: number }> {
  return transaction
    .selectFrom('argument')
    .select(({ fn }) => [
      fn.countAll<number>().filterWhere('side', 'is not', null).as('arguments'),
      fn.countAll<number>().filterWhere('side', 'is', null).as('replies'),
    ])
    .where('communityId', '=', communityId)
    .where('topicId', '=', topicId)
    .where('authorAccountId', '=', accountId)
    .executeTakeFirstOrThrow();
}
