import { sql } from 'kysely';
import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { cutPage, pageInput, pageOf, readCursor, timeCursor } from '@/cloud/platform/page-cursor';
import { isPeriod, periodBegins } from '@/shared/notices/disclosure/periods';
import { correctionOf } from '../notice-list';
import { findItem } from './item-row';
import './tables';

/**
 * Notices with which an item may have been made public: of its body, since the period began, newest
 * first. Whether one reaches everybody and stays long enough is looked at when it is noted.
 *
 * @throws Refusal disclosureItemUnknown, inputInvalid (a cursor that is none of ours)
 */
export const linkableNotices = operation('notices.publish')
  .input(
    z.object({
      itemKey: z.string().max(40),
      period: z.string().refine(isPeriod).nullable(),
      ...pageInput,
    }),
  )
  .output(pageOf(z.object({ noticeId: z.string(), title: z.string(), publishedAt: z.string() })))
  .query(async ({ ctx, input: { itemKey, period, cursor, limit } }) => {
    const after = readCursor(cursor, timeCursor);
    const { body } = await findItem(ctx, itemKey);
    const found = await ctx.transaction
      .selectFrom('notice')
      .select(['id', 'title', 'publishedAt'])
      .where('communityId', '=', ctx.communityId)
      .where('publisherRole', '=', body)
      .$if(period !== null, (query) => query.where('publishedAt', '>=', periodBegins(period ?? '')))
      .where((eb) =>
        eb.not(
          eb.exists(
            eb
              .selectFrom('noticeRecall as recall')
              .select(sql`1`.as('one'))
              .whereRef('recall.communityId', '=', 'notice.communityId')
              .whereRef('recall.noticeId', '=', 'notice.id'),
          ),
        ),
      )
      .where((eb) => eb.not(eb.exists(correctionOf(eb))))
      .where((eb) =>
        after ? eb(eb.refTuple('publishedAt', 'id'), '<', eb.tuple(...after)) : eb.lit(true),
      )
      .orderBy('publishedAt', 'desc')
      .orderBy('id', 'desc')
      .limit(limit + 1)
      .execute();
    const { rows, nextCursor } = cutPage(found, limit, ({ publishedAt, id }) => [publishedAt, id]);
    return {
      items: rows.map(({ id, title, publishedAt }) => ({
        ...{ noticeId: id, title },
        publishedAt: publishedAt.toISOString(),
      })),
      nextCursor,
    };
  });
