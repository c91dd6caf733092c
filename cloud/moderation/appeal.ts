import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { moderationLimits } from '@/shared/moderation/moderation-limits';
import { plainParagraphs } from '@/shared/plain-text';
import { Refusal } from '@/shared/refusals';
import { changeItem } from './change-item';
import { intoQueue } from './into-queue';
import { lockItem } from './item-row';

const { appeal: limits } = moderationLimits;

/**
 * The author disagrees with a hiding, once for each time it was written: it comes before another
 * moderator than the one who hid it, where there is one.
 *
 * @throws Refusal moderationItemUnknown (also for others' words), appealLength, notHidden,
 *   alreadyAppealed
 */
export const appeal = operation('moderation.appeal')
  .input(z.object({ itemId: z.uuid(), words: z.string().max(20_000).transform(plainParagraphs) }))
  .output(z.object({ appealed: z.literal(true) }))
  .mutation(async ({ ctx, input: { itemId, words } }) => {
    const { communityId, accountId, now } = ctx;
    const item = await lockItem(ctx, itemId);
    if (item.authorAccountId !== accountId) throw new Refusal('moderationItemUnknown');
    if (words.length < limits.min || words.length > limits.max)
      throw new Refusal('appealLength', limits);
    const kept = await ctx.transaction
      .insertInto('moderationAppeal')
      .values({ communityId, itemId, revision: item.revision, words, appealedAt: now })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (kept.numInsertedOrUpdatedRows === 0n) throw new Refusal('alreadyAppealed');
    if (item.visibility !== 'hidden') throw new Refusal('notHidden');
    await changeItem(ctx, item, 'hidden', intoQueue(item, 'appeal', now));
    await recordDeed(ctx, 'moderation.appeal', itemId, { kind: item.kind });
    return { appealed: true as const };
  });
