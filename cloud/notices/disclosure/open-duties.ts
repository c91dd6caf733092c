import { z } from 'zod';
import { type DueWork, doLater } from '@/cloud/platform/outbox';
import type { Row } from '@/cloud/platform/tables';
import {
  overdueFrom,
  type PeriodicRhythm,
  periodEnds,
  periodOf,
  periodsUntil,
} from '@/shared/notices/disclosure/periods';
import { rhythmNames } from '@/shared/notices/disclosure/rhythms';
import { afterFullDays } from '@/shared/shanghai-time';
import { type CalendarContext, type DisclosureItem, lockItem } from './item-row';
import './tables';

export type OwedDuty = Pick<Row<'disclosureDuty'>, 'itemKey' | 'period' | 'overdueFrom'>;

/** Whole days before the last day on which the body is reminded first. */
const remindedBefore = 7;

/**
 * Opens the period that runs, and sees to it that each later one is opened when it begins. Where that is
 * so already nothing changes: an item that goes back to an earlier rhythm has one row of periods.
 */
export async function beginDuties(ctx: CalendarContext, item: DisclosureItem): Promise<void> {
  const { rhythm } = item;
  if (rhythm === 'atOnce') return;
  await openPeriods(ctx, item, rhythm, [periodOf(rhythm, ctx.now)]);
}

const payloadSchema = z.object({
  itemKey: z.string(),
  rhythm: z.enum(rhythmNames),
  /** The period that has ended. */
  period: z.string(),
});

/** Due work: a period has ended; those that have begun since are opened, however late this is done. */
export const openNextDuty: DueWork = async (ctx, payload) => {
  const { itemKey, rhythm, period } = payloadSchema.parse(payload);
  const item = await lockItem(ctx, itemKey);
  // Another rhythm has its own row of periods.
  if (!item || item.retiredAt !== null || item.rhythm !== rhythm || rhythm === 'atOnce') return;
  await openPeriods(ctx, item, rhythm, periodsUntil(rhythm, periodEnds(period), ctx.now));
};

async function openPeriods(
  ctx: CalendarContext,
  item: DisclosureItem,
  rhythm: PeriodicRhythm,
  periods: readonly string[],
): Promise<void> {
  let isNew = false;
  for (const period of periods) isNew = await openDuty(ctx, item, period);
  const last = periods.at(-1);
  if (!isNew || last === undefined) return;
  const payload = { itemKey: item.key, rhythm, period: last };
  await doLater(ctx, 'notices.openDisclosureDuty', payload, periodEnds(last));
}

/** Answers whether it was not open yet. */
async function openDuty(
  ctx: CalendarContext,
  item: DisclosureItem,
  period: string,
): Promise<boolean> {
  const overdue = overdueFrom(period, item.dueDays);
  const opened = await ctx.transaction
    .insertInto('disclosureDuty')
    .values({
      communityId: ctx.communityId,
      itemKey: item.key,
      period,
      endsAt: periodEnds(period),
      overdueFrom: overdue,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (opened.numInsertedOrUpdatedRows === 0n) return false;
  await queueReminder(ctx, { itemKey: item.key, period, overdueFrom: overdue });
  return true;
}

/** The next reminder of what is owed. Queued twice it reaches people once: both fall on the same day. */
export function queueReminder(
  ctx: CalendarContext,
  { itemKey, period, overdueFrom: overdue }: OwedDuty,
): Promise<void> {
  const first = firstReminder(overdue);
  const dueAt = ctx.now < first ? first : nextReminder(overdue, ctx.now);
  return doLater(ctx, 'notices.remindDisclosure', { itemKey, period }, dueAt);
}

const morning = 9 * 60 * 60 * 1000;

/** 09:00 in Shanghai, a week before the last day on which it is in time. */
const firstReminder = (overdue: Date): Date =>
  new Date(afterFullDays(overdue, -1 - remindedBefore).getTime() + morning);

/** When to remind next: on the last day, and from then on weekly. */
function nextReminder(overdue: Date, now: Date): Date {
  const lastDay = new Date(afterFullDays(overdue, -1).getTime() + morning);
  let next = lastDay;
  while (next <= now) next = afterFullDays(next, 7);
  return next;
}
