import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { cutPage, pageInput, pageOf, readCursor, timeCursor } from '@/cloud/platform/page-cursor';
import { periodText } from '@/shared/notices/disclosure/periods';
import { readableByCaller } from '../readable-notices';
import './tables';

const disclosureSchema = z.object({
  noticeId: z.string(),
  title: z.string(),
  period: z.string(),
  /** Empty where the item has no periods. */
  periodName: z.string(),
  publishedAt: z.string(),
  /** By its last day; null where it has no periods. */
  inTime: z.boolean().nullable(),
  recalled: z.boolean(),
});

/**
 * The notices with which an item was made public until now, as far as the caller may read them, newest
 * first.
 *
 * @throws Refusal inputInvalid (a cursor that is none of ours)
 */
export const listDisclosures = operation('notices.read')
  .input(z.object({ key: z.string().max(40), ...pageInput }))
  .output(pageOf(disclosureSchema))
  .query(async ({ ctx, input: { key, cursor, limit } }) => {
    const after = readCursor(cursor, timeCursor);
    const isReadable = await readableByCaller(ctx);
    const found = await ctx.transaction
      .selectFrom('disclosureFulfilment as fulfilment')
      .innerJoin('notice', (join) =>
        join
          .onRef('notice.communityId', '=', 'fulfilment.communityId')
          .onRef('notice.id', '=', 'fulfilment.noticeId'),
      )
      .leftJoin('disclosureDuty as duty', (join) =>
        join
          .onRef('duty.communityId', '=', 'fulfilment.communityId')
          .onRef('duty.itemKey', '=', 'fulfilment.itemKey')
          .onRef('duty.period', '=', 'fulfilment.period'),
      )
      .leftJoin('noticeRecall as recall', (join) =>
        join
          .onRef('recall.communityId', '=', 'fulfilment.communityId')
          .onRef('recall.noticeId', '=', 'fulfilment.noticeId'),
      )
      .select(['notice.id', 'notice.title', 'notice.publishedAt', 'fulfilment.period'])
      .select(['duty.overdueFrom', 'recall.recalledAt'])
      .where('fulfilment.communityId', '=', ctx.communityId)
      .where('fulfilment.itemKey', '=', key)
      .where((eb) => isReadable(eb))
      .where((eb) =>
        after
          ? eb(eb.refTuple('notice.publishedAt', 'notice.id'), '<', eb.tuple(...after))
          : eb.lit(true),
      )
      .orderBy('notice.publishedAt', 'desc')
      .orderBy('notice.id', 'desc')
      .limit(limit + 1)
      .execute();
    const { rows, nextCursor } = cutPage(found, limit, ({ publishedAt, id }) => [publishedAt, id]);
    return {
      items: rows.map(({ id, title, period, publishedAt, overdueFrom, recalledAt }) => ({
        ...{ noticeId: id, title, period },
        periodName: period === '' ? '' : periodText(period),
        publishedAt: publishedAt.toISOString(),
        inTime: overdueFrom && publishedAt < overdueFrom,
        recalled: recalledAt !== null,
      })),
      nextCursor,
    };
  });
