import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { cutPage, pageInput, pageOf, readCursor } from '@/cloud/platform/page-cursor';
import { wantsDigest } from './digest-choice';

const digestSchema = z.object({ id: z.string(), weekBegins: z.string(), itemCount: z.number() });

/** The community's digests, the newest week first, and whether the caller is told of them. */
export const listDigests = operation('hall.read')
  .input(z.object(pageInput))
  .output(pageOf(digestSchema).extend({ isWanted: z.boolean() }))
  .query(async ({ ctx, input: { cursor, limit } }) => {
    const before = readCursor(cursor, z.tuple([z.iso.date()]));
    let query = ctx.transaction
      .selectFrom('digest')
      .select(['id', 'weekBegins', 'itemCount'])
      .where('communityId', '=', ctx.communityId)
      .orderBy('weekBegins', 'desc')
      .limit(limit + 1);
    if (before) query = query.where('weekBegins', '<', before[0]);
    const { rows, nextCursor } = cutPage(await query.execute(), limit, ({ weekBegins }) => [
      weekBegins,
    ]);
    return { items: [...rows], nextCursor, isWanted: await wantsDigest(ctx) };
  });
