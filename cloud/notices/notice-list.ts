import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import type { MemberContext } from '@/cloud/platform/operation';
import { cursorInstant } from '@/cloud/platform/page-cursor';
import type { Tables } from '@/cloud/platform/tables';
import { newDays } from '@/shared/notices/notice-limits';
import type { NoticeShelf } from '@/shared/notices/notice-shelves';
import { afterFullDays } from '@/shared/shanghai-time';
import { isAddressedTo, isRecalled } from './callers-notices';

/** The parts of a list, one after the other: emergencies, what is pinned, and the others. */
const listParts = ['emergency', 'pinned', 'others'] as const;
type ListPart = (typeof listParts)[number];

/** Where a page of the list ended. */
export const noticeCursor = z.object({
  part: z.enum(listParts),
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
 * One page of notices: emergencies in force, pinned ones, then the others, newest first in each part. The
 * parts are index scans of their own, so that no page sorts the whole history; one more than `limit` is
 * read to know of a next page.
 */
export async function readNoticePage(context: MemberContext, question: NoticeListQuestion) {
  const { after, limit } = question;
  const from = after === null ? 0 : listParts.indexOf(after.part);
  const rows: Awaited<ReturnType<typeof readPart>> = [];
  for (const part of listParts.slice(from)) {
    const missing = limit + 1 - rows.length;
    if (missing > 0) rows.push(...(await readPart(context, question, part, missing)));
  }
  return rows;
}

function readPart(
  context: MemberContext,
  question: NoticeListQuestion,
  part: ListPart,
  limit: number,
) {
  const { communityId, accountId, now } = context;
  const { targets, mine, shelf, after } = question;
  return context.transaction
    .selectFrom('notice')
    .where('communityId', '=', communityId)
    .where((eb) => isInPart(eb, part, now))
    .$if(mine, (query) => query.where(isAddressedTo(targets)))
    .where((eb) => isOnShelf(eb, shelf, context))
    .where((eb) =>
      after !== null && after.part === part
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
      eb.val(part).as('part'),
      correctionOf(eb).as('correctedByNoticeId'),
      isRecalled(eb).as('recalled'),
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
      return eb.and([
        eb('kind', 'in', ['pollResult', 'publicPosting']),
        isCurrent(eb, context.now),
      ]);
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

function isInPart(eb: NoticeExpressions, part: ListPart, now: Date): Expression<SqlBool> {
  switch (part) {
    case 'emergency':
      return eb.and([eb('kind', '=', 'emergency'), isOnTop(eb, now)]);
    case 'pinned':
      return eb.and([eb('kind', '<>', 'emergency'), isOnTop(eb, now)]);
    case 'others':
      return eb.not(isOnTop(eb, now));
  }
}

/**
 * Until its day, unless it was taken back or corrected: then its follow-up is what should catch the eye.
 */
const isOnTop = (eb: NoticeExpressions, now: Date): Expression<SqlBool> =>
  eb.and([
    eb('pinnedUntil', 'is not', null),
    eb('pinnedUntil', '>', now),
    eb.not(eb.exists(correctionOf(eb))),
    eb.not(isRecalled(eb)),
  ]);

const isCurrent = (eb: NoticeExpressions, now: Date): Expression<SqlBool> =>
  eb.or([eb('expiresAt', 'is', null), eb('expiresAt', '>', now)]);

/** In force, not corrected, not taken back: what people should still be called to. */
export const stands = (eb: NoticeExpressions, now: Date): Expression<SqlBool> =>
  eb.and([isCurrent(eb, now), eb.not(eb.exists(correctionOf(eb))), eb.not(isRecalled(eb))]);

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
