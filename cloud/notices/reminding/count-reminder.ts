import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { shanghaiDay } from '@/shared/shanghai-time';
import { reminderInput } from './reminder-input';
import { countMissing, reminderQuestion } from './reminder-question';
import '../push/tables';

/**
 * Whom sending a notice again would reach now: `people` who have not read (or confirmed) it, `pushed`
 * of them through WeChat, the others in the app's inbox alone. Asked before it is done.
 *
 * @throws Refusal noticeUnknown, noticeCallsNobody, noticeAsksNoConfirmation
 */
export const countReminder = operation('notices.publish')
  .input(reminderInput)
  .output(
    z.object({
      people: z.number().int(),
      pushed: z.number().int(),
      remindedToday: z.boolean(),
      /** Times it was sent again before, newest first. */
      reminders: z.array(z.object({ at: z.string(), people: z.number().int() })),
    }),
  )
  .query(async ({ ctx, input: { noticeId, missing } }) => {
    const counts = await countMissing(ctx, await reminderQuestion(ctx, noticeId, missing));
    const before = await ctx.transaction
      .selectFrom('noticeReminder')
      .select(['day', 'people', 'remindedAt'])
      .where('communityId', '=', ctx.communityId)
      .where('noticeId', '=', noticeId)
      .orderBy('day', 'desc')
      .limit(10)
      .execute();
    return {
      ...counts,
      remindedToday: before[0]?.day === shanghaiDay(ctx.now),
      reminders: before.map(({ people, remindedAt }) => ({ at: remindedAt.toISOString(), people })),
    };
  });
