import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import './tables';

/**
 * Takes a saved group out of use; notices that were published to it stay as they are.
 *
 * @throws Refusal noticeGroupUnknown also when it is retired already
 */
export const retireGroup = operation('notices.publish')
  .input(z.object({ groupId: z.uuid() }))
  .output(z.object({ retired: z.literal(true) }))
  .mutation(async ({ ctx, input: { groupId } }) => {
    const retired = await ctx.transaction
      .updateTable('noticeGroup')
      .set({ retiredAt: ctx.now })
      .where('communityId', '=', ctx.communityId)
      .where('id', '=', groupId)
      .where('retiredAt', 'is', null)
      .executeTakeFirst();
    if (retired.numUpdatedRows === 0n) throw new Refusal('noticeGroupUnknown');
    await recordDeed(ctx, 'notices.retireGroup', groupId);
    return { retired: true as const };
  });
