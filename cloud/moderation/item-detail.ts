import { z } from 'zod';
import '@/cloud/hall/tables';
import { displayNames } from '@/cloud/community/public';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { visibilities } from '@/shared/moderation/visibility';
import { Refusal, refusalMessage } from '@/shared/refusals';
import { doubtedPhotos } from './doubted-photos';
import { itemHistory, itemHistorySchema } from './item-history';
import { type ModerationItem, presentItems } from './item-row';
import { pastDecisions } from './past-decisions';
import { itemSummary } from './queue-place';
import { whyCannotDecide } from './who-decides';

const detailSchema = z.object({
  ...itemSummary,
  round: z.number().int(),
  visibility: z.enum(visibilities),
  /** As everybody reads it: 1栋 李**; null where no account wrote it. */
  authorName: z.string().nullable(),
  photos: z.array(z.object({ fileId: z.string(), address: z.string(), isDoubted: z.boolean() })),
  ...itemHistorySchema,
  /** Why the caller does not decide about it; null: they do. */
  whyNotDecide: z.object({ code: z.string(), message: z.string() }).nullable(),
});

/**
 * All a moderator needs to decide: the whole words, what was found in them, what others reported
 * (without their names), the appeal and every earlier decision.
 *
 * @throws Refusal moderationItemUnknown
 */
export const itemDetail = operation('moderation.decide')
  .input(z.object({ itemId: z.uuid() }))
  .output(detailSchema)
  .query(async ({ ctx, input: { itemId } }) => {
    const item = await presentItems(ctx).where('id', '=', itemId).executeTakeFirst();
    if (!item) throw new Refusal('moderationItemUnknown');
    const decisions = await pastDecisions(ctx, [itemId]);
    const refusal = await whyCannotDecide(ctx, ctx.accountId, item, decisions);
    const { id, kind, subjectId, topicId, words, round, visibility, queuedBecause, suspicion } =
      item;
    return {
      ...{ id, kind, subjectId, topicId, words, round, visibility, queuedBecause, suspicion },
      topicTitle: await topicTitle(ctx, item),
      writtenAt: item.writtenAt.toISOString(),
      queuedAt: item.queuedAt?.toISOString() ?? null,
      isOwn: item.authorAccountId === ctx.accountId,
      authorName: await authorName(ctx, item),
      photos: await doubtedPhotos(ctx, item.photoIds),
      ...(await itemHistory(ctx, item, decisions)),
      whyNotDecide: refusal && { code: refusal, message: refusalMessage(refusal) },
    };
  });

async function topicTitle(
  { transaction, communityId }: MemberContext,
  { topicId }: ModerationItem,
): Promise<string | null> {
  if (topicId === null) return null;
  const topic = await transaction
    .selectFrom('topic')
    .select('title')
    .where('communityId', '=', communityId)
    .where('id', '=', topicId)
    .executeTakeFirst();
  return topic?.title ?? '';
}

async function authorName(
  context: MemberContext,
  { authorAccountId }: ModerationItem,
): Promise<string | null> {
  if (authorAccountId === null) return null;
  return (await displayNames(context, [authorAccountId])).get(authorAccountId) ?? null;
}
