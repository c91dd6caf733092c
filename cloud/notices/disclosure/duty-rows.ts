import { z } from 'zod';
import type { Row } from '@/cloud/platform/tables';
import { lawItems } from '@/shared/notices/disclosure/items';
import { periodText } from '@/shared/notices/disclosure/periods';
import { staffRoles } from '@/shared/roles';
import { shanghaiDay } from '@/shared/shanghai-time';
import { type CalendarContext, type DisclosureItem, isFulfilled } from './item-row';
import './tables';

/** Most duties shown together: a community that owes more has to begin with the oldest. */
const mostShown = 100;

/** A period for which a notice is owed. */
export const dutySchema = z.object({
  itemKey: z.string(),
  name: z.string(),
  body: z.string(),
  period: z.string(),
  /** 2026年第四季度 */
  periodName: z.string(),
  /** The last day on which it is in time, YYYY-MM-DD in Asia/Shanghai. */
  lastDay: z.string(),
  overdue: z.boolean(),
});

export type OwedRow = Row<'disclosureDuty'> & Pick<DisclosureItem, 'name' | 'body'>;

/** What is owed: periods that have ended or run and have no notice yet, the longest overdue first. */
export async function owedDuties(
  { transaction, communityId }: CalendarContext,
  items: readonly DisclosureItem[],
): Promise<OwedRow[]> {
  if (items.length === 0) return [];
  const known = new Map(items.map((item) => [item.key, item]));
  const duties = await transaction
    .selectFrom('disclosureDuty')
    .selectAll()
    .where('communityId', '=', communityId)
    .where('itemKey', 'in', [...known.keys()])
    .where((eb) => eb.not(isFulfilled(eb)))
    .orderBy('overdueFrom')
    .orderBy('itemKey')
    .limit(mostShown)
    .execute();
  return duties.flatMap((duty) => {
    const item = known.get(duty.itemKey);
    return item ? { ...duty, name: item.name, body: item.body } : [];
  });
}

/** Items in use, and those out of use for which something may still be owed: the law's first. */
export async function itemsThatOwe(ctx: CalendarContext): Promise<DisclosureItem[]> {
  const items = await ctx.transaction
    .selectFrom('disclosureItem')
    .selectAll()
    .where('communityId', '=', ctx.communityId)
    .orderBy('since')
    .orderBy('key')
    .execute();
  const order = Object.keys(lawItems);
  const law = order.flatMap((key) => items.filter((item) => item.key === key));
  return [...law, ...items.filter(({ key }) => !order.includes(key))];
}

export const shownDuty = (
  { itemKey, name, body, period, overdueFrom }: OwedRow,
  now: Date,
): z.infer<typeof dutySchema> => ({
  ...{ itemKey, name, period },
  body: staffRoles[body],
  periodName: periodText(period),
  lastDay: shanghaiDay(new Date(overdueFrom.getTime() - 1)),
  overdue: overdueFrom <= now,
});
