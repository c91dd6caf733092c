import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import { sql } from 'kysely';
import type { CommunityTransaction } from '@/cloud/platform/database';
import type { Row, Tables } from '@/cloud/platform/tables';
import { Refusal } from '@/shared/refusals';
import './tables';

export interface CalendarContext {
  transaction: CommunityTransaction;
  communityId: string;
  now: Date;
}

export type DisclosureItem = Row<'disclosureItem'>;

const items = ({ transaction, communityId }: CalendarContext) =>
  transaction.selectFrom('disclosureItem').selectAll().where('communityId', '=', communityId);

/**
 * An item, retired or not: what was owed before it was retired can still be made public.
 *
 * @throws Refusal disclosureItemUnknown
 */
export async function findItem(ctx: CalendarContext, key: string): Promise<DisclosureItem> {
  const item = await items(ctx).where('key', '=', key).executeTakeFirst();
  if (!item) throw new Refusal('disclosureItemUnknown');
  return item;
}

/** The item, retired or not, locked until the transaction ends; undefined where there is none. */
export const lockItem = (ctx: CalendarContext, key: string): Promise<DisclosureItem | undefined> =>
  items(ctx).where('key', '=', key).forUpdate().executeTakeFirst();

/** Every item in use, in the order they were added. */
export const itemsInUse = (ctx: CalendarContext): Promise<DisclosureItem[]> =>
  items(ctx).where('retiredAt', 'is', null).orderBy('since').orderBy('key').execute();

/** @throws Refusal disclosurePeriodUnknown */
export async function findDuty(
  { transaction, communityId }: CalendarContext,
  itemKey: string,
  period: string,
): Promise<Row<'disclosureDuty'>> {
  const duty = await transaction
    .selectFrom('disclosureDuty')
    .selectAll()
    .where('communityId', '=', communityId)
    .where('itemKey', '=', itemKey)
    .where('period', '=', period)
    .executeTakeFirst();
  if (!duty) throw new Refusal('disclosurePeriodUnknown');
  return duty;
}

/** Whether the duty of the row is fulfilled: by a notice that was neither taken back nor corrected. */
export const isFulfilled = (eb: ExpressionBuilder<Tables, 'disclosureDuty'>): Expression<SqlBool> =>
  eb.exists(
    eb
      .selectFrom('disclosureFulfilment as fulfilment')
      .select(sql`1`.as('one'))
      .whereRef('fulfilment.communityId', '=', 'disclosureDuty.communityId')
      .whereRef('fulfilment.itemKey', '=', 'disclosureDuty.itemKey')
      .whereRef('fulfilment.period', '=', 'disclosureDuty.period')
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('noticeRecall as recall')
              .select(sql`1`.as('one'))
              .whereRef('recall.communityId', '=', 'fulfilment.communityId')
              .whereRef('recall.noticeId', '=', 'fulfilment.noticeId'),
          ),
        ),
      )
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('notice as correction')
              .select(sql`1`.as('one'))
              .whereRef('correction.communityId', '=', 'fulfilment.communityId')
              .whereRef('correction.correctsNoticeId', '=', 'fulfilment.noticeId'),
          ),
        ),
      ),
  );

/** Whether the community keeps its calendar. */
export async function hasBegun({ transaction, communityId }: CalendarContext): Promise<boolean> {
  const calendar = await transaction
    .selectFrom('disclosureCalendar')
    .select('begunAt')
    .where('communityId', '=', communityId)
    .executeTakeFirst();
  return calendar !== undefined;
}
