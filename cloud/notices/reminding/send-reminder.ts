import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import { shanghaiDay } from '@/shared/shanghai-time';
import { queueSlice } from '../push/queue-push';
import { reminderInput } from './reminder-input';
import { countMissing, reminderQuestion } from './reminder-question';
import '../push/tables';

/**
 * Sends a notice again to those who have not read (or confirmed) it: in everybody's inbox, and through
 * WeChat where they accept it and their hour is free. Once a day for a notice, whoever asks.
 *
 * @throws Refusal noticeUnknown, noticeCallsNobody, noticeAsksNoConfirmation, noticeNobodyToRemind,
 *   noticeRemindedToday
 */
export const sendReminder = operation('notices.publish')
  .input(reminderInput)
  .output(z.object({ people: z.number().int() }))
  .mutation(async ({ ctx, input: { noticeId, missing } }) => {
    const { people } = await countMissing(ctx, await reminderQuestion(ctx, noticeId, missing));
    if (people === 0) throw new Refusal('noticeNobodyToRemind');
    const { transaction, communityId, accountId, now } = ctx;
    const day = shanghaiDay(now);
    const claimed = await transaction
      .insertInto('noticeReminder')
      .values({
        ...{ communityId, noticeId, day, missing, people },
        ...{ remindedBy: accountId, remindedAt: now },
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (claimed.numInsertedOrUpdatedRows === 0n) throw new Refusal('noticeRemindedToday');
    await queueSlice(ctx, { noticeId, occasion: 'reminder', after: null, missing, day });
    await recordDeed(ctx, 'notices.sendReminder', noticeId, { missing, people });
    return { people };
  });
