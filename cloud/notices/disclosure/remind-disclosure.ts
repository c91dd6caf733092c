import { z } from 'zod';
import type { DueWork } from '@/cloud/platform/outbox';
import { periodText } from '@/shared/notices/disclosure/periods';
import { shanghaiDay, shanghaiDayText } from '@/shared/shanghai-time';
import { tellBody } from '../postings/tell-body';
import { type CalendarContext, isFulfilled, lockItem } from './item-row';
import { queueReminder } from './open-duties';
import './tables';

const payloadSchema = z.object({ itemKey: z.string(), period: z.string() });

/**
 * Due work: reminds the responsible body of what it has not made public yet: a week before the last
 * day, on it, and weekly from then on. Ends once it is made public, or is asked for no more.
 */
export const remindDisclosure: DueWork = async (ctx, payload) => {
  const { itemKey, period } = payloadSchema.parse(payload);
  const owed = await owedDuty(ctx, itemKey, period);
  if (!owed) return;
  const { name, body, overdueFrom } = owed;
  const day = shanghaiDay(ctx.now);
  const lastDay = new Date(overdueFrom.getTime() - 1);
  await tellBody(ctx, body, {
    occasion: `disclosure:${itemKey}:${period}:${day}`,
    // None of the postings that wait: the page shows the whole calendar.
    subjectId: ctx.communityId,
    title: ctx.now < overdueFrom ? '有公开事项快到期了' : '有公开事项还没有公布',
    body: `${periodText(period)}“${name}”，${shanghaiDayText(lastDay)}（含）以前公布。`,
  });
  await queueReminder(ctx, { itemKey, period, overdueFrom });
};

async function owedDuty(ctx: CalendarContext, itemKey: string, period: string) {
  const duty = await ctx.transaction
    .selectFrom('disclosureDuty')
    .select('overdueFrom')
    .where('communityId', '=', ctx.communityId)
    .where('itemKey', '=', itemKey)
    .where('period', '=', period)
    .where((eb) => eb.not(isFulfilled(eb)))
    .executeTakeFirst();
  const item = duty && (await lockItem(ctx, itemKey));
  if (!item || item.retiredAt !== null) return null;
  return { name: item.name, body: item.body, overdueFrom: duty.overdueFrom };
}
