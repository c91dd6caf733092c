import { z } from 'zod';
import { displayNames } from '@/cloud/community/public';
import { photoAddresses } from '@/cloud/files/public';
import { operation } from '@/cloud/platform/operation';
import { cutPage, pageInput, pageOf, readCursor } from '@/cloud/platform/page-cursor';
import { findVisibleNotice } from '../notice-detail';
import './tables';

const dayCursor = z.tuple([z.iso.date(), z.uuid()]);

/**
 * Where a notice was put up on boards, newest first, with the photos; also what was taken down.
 *
 * @throws Refusal noticeUnknown
 */
export const listBoardPostings = operation('notices.recordBoard')
  .input(z.object({ noticeId: z.uuid(), ...pageInput }))
  .output(
    pageOf(
      z.object({
        id: z.string(),
        place: z.string(),
        postedDay: z.string(),
        photoAddress: z.string().nullable(),
        /** The body that put it up. */
        recordedBy: z.string(),
        takenDownAt: z.string().nullable(),
      }),
    ).extend({ title: z.string(), publishedAt: z.string() }),
  )
  .query(async ({ ctx, input: { noticeId, cursor, limit } }) => {
    const after = readCursor(cursor, dayCursor);
    const { title, publishedAt } = await findVisibleNotice(ctx, noticeId);
    const found = await ctx.transaction
      .selectFrom('boardPosting')
      .select(['id', 'place', 'postedDay', 'photoId', 'recordedBy', 'takenDownAt'])
      .where('communityId', '=', ctx.communityId)
      .where('noticeId', '=', noticeId)
      .where((eb) =>
        after ? eb(eb.refTuple('postedDay', 'id'), '<', eb.tuple(...after)) : eb.lit(true),
      )
      .orderBy('postedDay', 'desc')
      .orderBy('id', 'desc')
      .limit(limit + 1)
      .execute();
    const { rows, nextCursor } = cutPage(found, limit, ({ postedDay, id }) => [postedDay, id]);
    const photos = await photoAddresses(
      ctx,
      rows.map(({ photoId }) => photoId),
    );
    const addresses = new Map(photos.map(({ fileId, address }) => [fileId, address]));
    const names = await displayNames(
      ctx,
      rows.map(({ recordedBy }) => recordedBy),
    );
    return {
      ...{ title, publishedAt: publishedAt.toISOString(), nextCursor },
      items: rows.map(({ photoId, recordedBy, takenDownAt, ...posting }) => ({
        ...posting,
        photoAddress: addresses.get(photoId) ?? null,
        recordedBy: names.get(recordedBy) ?? '',
        takenDownAt: takenDownAt?.toISOString() ?? null,
      })),
    };
  });
