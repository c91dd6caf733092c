import { sql } from 'kysely';
import { z } from 'zod';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { cutPage, pageInput, pageOf, readCursor, timeCursor } from '@/cloud/platform/page-cursor';
import { may } from '@/shared/permissions';
import { isStaffRole, staffRoles } from '@/shared/roles';
import '../tables';
import './tables';

const deskPosting = z.object({
  noticeId: z.string(),
  title: z.string(),
  publisher: z.string(),
  publishedAt: z.string(),
  postedUntil: z.string(),
  isPosted: z.boolean(),
  objections: z.number(),
  /** Those that everybody can read and nobody has answered. */
  unanswered: z.number(),
});

/**
 * What the caller's bodies have posted: what waits for answers, or everything; the newest first.
 *
 * @throws Refusal inputInvalid (a cursor that is none of ours)
 */
export const listPostingDesk = operation('notices.publish')
  .input(z.object({ only: z.enum(['unanswered', 'all']).default('all'), ...pageInput }))
  .output(pageOf(deskPosting))
  .query(async ({ ctx, input: { only, cursor, limit } }) => {
    const after = readCursor(cursor, timeCursor);
    const found = await deskRows(ctx, only === 'unanswered')
      .where((eb) =>
        after ? eb(eb.refTuple('publishedAt', 'id'), '<', eb.tuple(...after)) : eb.lit(true),
      )
      .orderBy('publishedAt', 'desc')
      .orderBy('id', 'desc')
      .limit(limit + 1)
      .execute();
    const { rows, nextCursor } = cutPage(found, limit, ({ publishedAt, id }) => [publishedAt, id]);
    return {
      items: rows.map(({ id, publisherRole, publishedAt, postedUntil, hasEnded, ...row }) => ({
        noticeId: id,
        title: row.title,
        publisher: staffRoles[publisherRole],
        publishedAt: publishedAt.toISOString(),
        postedUntil: (postedUntil ?? publishedAt).toISOString(),
        isPosted: postedUntil !== null && postedUntil > ctx.now && !hasEnded,
        objections: row.objections ?? 0,
        unanswered: row.unanswered ?? 0,
      })),
      nextCursor,
    };
  });

function deskRows(ctx: MemberContext, onlyUnanswered: boolean) {
  const bodies = ctx.caller.roles
    .filter(isStaffRole)
    .filter((role) => may([role], 'notices.publish'));
  return ctx.transaction
    .selectFrom('notice')
    .select((eb) => {
      const shown = eb
        .selectFrom('postingObjection')
        .whereRef('postingObjection.communityId', '=', 'notice.communityId')
        .whereRef('postingObjection.noticeId', '=', 'notice.id')
        .where('postingObjection.visibility', '=', 'shown')
        .select(({ fn }) => fn.countAll<number>().as('count'));
      return [
        ...(['id', 'title', 'publisherRole', 'publishedAt', 'postedUntil'] as const),
        shown.as('objections'),
        shown.where('postingObjection.answeredAt', 'is', null).as('unanswered'),
        eb
          .exists(
            eb
              .selectFrom('postingRecord')
              .select(sql`1`.as('one'))
              .whereRef('postingRecord.communityId', '=', 'notice.communityId')
              .whereRef('postingRecord.noticeId', '=', 'notice.id'),
          )
          .as('hasEnded'),
      ];
    })
    .where('communityId', '=', ctx.communityId)
    .where('kind', '=', 'publicPosting')
    .where('publisherRole', 'in', bodies)
    .$if(onlyUnanswered, (query) =>
      query.where((eb) =>
        eb.exists(
          eb
            .selectFrom('postingObjection')
            .select(sql`1`.as('one'))
            .whereRef('postingObjection.communityId', '=', 'notice.communityId')
            .whereRef('postingObjection.noticeId', '=', 'notice.id')
            .where('postingObjection.visibility', '=', 'shown')
            .where('postingObjection.answeredAt', 'is', null),
        ),
      ),
    );
}
