import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import type { MemberContext } from '@/cloud/platform/operation';
import { cursorInstant } from '@/cloud/platform/page-cursor';
import type { Tables } from '@/cloud/platform/tables';
import { newDays } from '@/shared/notices/notice-limits';
import type { NoticeShelf } from '@/shared/notices/notice-shelves';
import { afterFullDays } from '@/shared/shanghai-time';
import { isAddressedTo } from './callers-notices';

/** Where a page of the list ended: among the pinned or among the others. */
export const noticeCursor = z.object({
  pinned: z.boolean(),
  publishedAt: cursorInstant,
  id: z.uuid(),
});

export interface NoticeListQuestion {
  targets: readonly string[];
  /** Only what is addressed to the caller. */
  mine: boolean;
  shelf: NoticeShelf;
  after: z.infer<typeof noticeCursor> | null;
  limit: number;
}

type NoticeExpressions = ExpressionBuilder<Tables, 'notice'>;

/**
 * One page of notices, pinned ones first, then newest first. Pinned and other notices are two index
 * scans, so that no page sorts the whole history; one more than `limit` is read to know of a next page.
 */
export async function readNoticePage(context: MemberContext, question: NoticeListQuestion) {
  const { after, limit } = question;
  const pinned =
    after === null || after.pinned ? await readPart(context, question, true, limit + 1) : [];
  const missing = limit + 1 - pinned.length;
  const others = missing > 0 ? await readPart(context, question, false, missing) : [];
  return [...pinned, ...others];
}

function readPart(
  context: MemberContext,
  question: NoticeListQuestion,
  pinned: boolean,
  limit: number,
) {
  const { communityId, accountId, now } = context;
  const { targets, mine, shelf, after } = question;
  return context.transaction
    .selectFrom('notice')
    .where('communityId', '=', communityId)
    .where((eb) => (pinned ? isPinned(eb, now) : eb.not(isPinned(eb, now))))
    .$if(mine, (query) => query.where(isAddressedTo(targets)))
    .where((eb) => isOnShelf(eb, shelf, context))
    .where((eb) =>
      after !== null && after.pinned === pinned
        ? eb(eb.refTuple('publishedAt', 'id'), '<', eb.tuple(after.publishedAt, after.id))
        : eb.lit(true),
    )
    .select((eb) => [
      'id',
      'kind',
      'title',
      sql<string>`left(regexp_replace(body, '\\s+', ' ', 'g'), 80)`.as('excerpt'),
      'publisherRole',
      'publishedAt',
      'expiresAt',
      'postedUntil',
      'needsConfirmation',
      'correctsNoticeId',
      eb.lit(pinned).as('pinned'),
      correctionOf(eb).as('correctedByNoticeId'),
      isAddressedTo(targets)(eb).as('addressedToMe'),
      isReadBy(eb, accountId).as('readByMe'),
      isConfirmedBy(eb, accountId).as('confirmedByMe'),
    ])
    .orderBy('publishedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}

function isOnShelf(eb: NoticeExpressions, shelf: NoticeShelf, context: MemberContext) {
  switch (shelf) {
    case 'current':
      return isCurrent(eb, context.now);
    case 'postings':
      return eb.and([eb('kind', '=', 'pollResult'), isCurrent(eb, context.now)]);
    case 'toConfirm':
      return awaitsConfirmation(eb, context);
    case 'everything':
      return eb.lit(true);
  }
}

/** Whether the notice of the row waits for the caller's word, given that it is addressed to them. */
export const awaitsConfirmation = (eb: NoticeExpressions, { accountId, now }: MemberContext) =>
  eb.and([
    eb('needsConfirmation', '=', true),
    stands(eb, now),
    eb.not(isConfirmedBy(eb, accountId)),
  ]);

/** Until its day, unless it was corrected: then its follow-up is what should catch the eye. */
const isPinned = (eb: NoticeExpressions, now: Date): Expression<SqlBool> =>
  eb.and([
    eb('pinnedUntil', 'is not', null),
    eb('pinnedUntil', '>', now),
    eb.not(eb.exists(correctionOf(eb))),
  ]);

const isCurrent = (eb: NoticeExpressions, now: Date): Expression<SqlBool> =>
  eb.or([eb('expiresAt', 'is', null), eb('expiresAt', '>', now)]);

/** In force and not corrected: what people should still be called to. */
export const stands = (eb: NoticeExpressions, now: Date): Expression<SqlBool> =>
  eb.and([isCurrent(eb, now), eb.not(eb.exists(correctionOf(eb)))]);

/** The id of the follow-up that corrects the notice of the row. */
export const correctionOf = (eb: NoticeExpressions) =>
  eb
    .selectFrom('notice as correction')
    .select('correction.id')
    .whereRef('correction.communityId', '=', 'notice.communityId')
    .whereRef('correction.correctsNoticeId', '=', 'notice.id');

export const isReadBy = (eb: NoticeExpressions, accountId: string) =>
  eb.exists(
    eb
      .selectFrom('noticeReading')
      .select(sql`1`.as('one'))
      .whereRef('noticeReading.communityId', '=', 'notice.communityId')
      .whereRef('noticeReading.noticeId', '=', 'notice.id')
      .where('noticeReading.accountId', '=', accountId),
  );

const isConfirmedBy = (eb: NoticeExpressions, accountId: string) =>
  eb.exists(
    eb
      .selectFrom('noticeConfirmation')
      .select(sql`1`.as('one'))
      .whereRef('noticeConfirmation.communityId', '=', 'notice.communityId')
      .whereRef('noticeConfirmation.noticeId', '=', 'notice.id')
      .where('noticeConfirmation.accountId', '=', accountId),
  );

/** Before this instant a notice no longer counts as new, read or not. */
export const newSince = (now: Date): Date => afterFullDays(now, -newDays);
