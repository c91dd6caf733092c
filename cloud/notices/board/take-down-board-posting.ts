import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import './tables';

/**
 * Notes that a printed notice was taken down; that it hung there stays on record.
 *
 * @throws Refusal boardPostingUnknown, boardPostingTakenDown
 */
export const takeDownBoardPosting = operation('notices.recordBoard')
  .input(z.object({ postingId: z.uuid() }))
  .output(z.object({ takenDownAt: z.string() }))
  .mutation(async ({ ctx, input: { postingId } }) => {
    const { transaction, communityId, accountId, now } = ctx;
    const takenDown = await transaction
      .updateTable('boardPosting')
      .set({ takenDownBy: accountId, takenDownAt: now })
      .where('communityId', '=', communityId)
      .where('id', '=', postingId)
      .where('takenDownAt', 'is', null)
      .returning('noticeId')
      .executeTakeFirst();
    if (!takenDown) {
      const there = await transaction
        .selectFrom('boardPosting')
        .select('id')
        .where('communityId', '=', communityId)
        .where('id', '=', postingId)
        .executeTakeFirst();
      throw new Refusal(there ? 'boardPostingTakenDown' : 'boardPostingUnknown');
    }
    await recordDeed(ctx, 'notices.takeDownBoardPosting', takenDown.noticeId, { postingId });
    return { takenDownAt: now.toISOString() };
  });
