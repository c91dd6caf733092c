import { z } from 'zod';
import { refuseForeignPhotos } from '@/cloud/files/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { lineInput } from '@/cloud/platform/plain-text-input';
import { boardLimits, isPostingDay } from '@/shared/notices/board/board-rules';
import { hasControlCharacters } from '@/shared/plain-text';
import { Refusal } from '@/shared/refusals';
import { findVisibleNotice } from '../notice-detail';
import './tables';

/**
 * Notes that a printed notice hangs at a place, with the photo that shows it there. `postedDay` is a
 * calendar day in Asia/Shanghai, from the day of publishing to today.
 *
 * @throws Refusal noticeUnknown, boardDayWrong, fileUnknown
 * @throws Refusal boardPostingThere while one hangs at the same place
 */
export const recordBoardPosting = operation('notices.recordBoard')
  .input(
    z.object({
      postingId: z.uuid(),
      noticeId: z.uuid(),
      place: z
        .string()
        .refine((text) => !hasControlCharacters(text))
        .pipe(lineInput(boardLimits.place)),
      postedDay: z.iso.date(),
      photoId: z.uuid(),
    }),
  )
  .output(z.object({ postingId: z.string() }))
  .mutation(async ({ ctx, input: { postingId, noticeId, place, postedDay, photoId } }) => {
    const { publishedAt } = await findVisibleNotice(ctx, noticeId);
    const { transaction, communityId, accountId, now } = ctx;
    if (!isPostingDay(postedDay, { publishedAt, now })) throw new Refusal('boardDayWrong');
    await refuseForeignPhotos(ctx, [photoId]);
    const written = await transaction
      .insertInto('boardPosting')
      .values({
        ...{ communityId, noticeId, id: postingId, place, postedDay, photoId },
        ...{ recordedBy: accountId, recordedAt: now, takenDownBy: null, takenDownAt: null },
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (written.numInsertedOrUpdatedRows === 0n) throw new Refusal('boardPostingThere');
    await recordDeed(ctx, 'notices.recordBoardPosting', noticeId, { postingId, postedDay });
    return { postingId };
  });
