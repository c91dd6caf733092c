import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { cutPage, pageInput, pageOf, readCursor } from '@/cloud/platform/page-cursor';
import type { Row } from '@/cloud/platform/tables';
import '../ledger/tables';

export const postingSchema = z.object({
  /** 2026-10, in Asia/Shanghai. */
  month: z.string(),
  postedAt: z.string(),
  postedUntil: z.string(),
  isRunning: z.boolean(),
  entryCount: z.number(),
  volunteerCount: z.number(),
  minutes: z.number(),
});

export const postingShown = (
  { month, postedAt, postedUntil, entryCount, volunteerCount, minutes }: Row<'minutePosting'>,
  now: Date,
): z.infer<typeof postingSchema> => ({
  ...{ month, entryCount, volunteerCount, minutes },
  postedAt: postedAt.toISOString(),
  postedUntil: postedUntil.toISOString(),
  isRunning: postedUntil > now,
});

/**
 * The months that were posted, the newest first.
 *
 * @throws Refusal inputInvalid (a cursor that is none of ours)
 */
export const listPostings = operation('volunteering.read')
  .input(z.object(pageInput))
  .output(pageOf(postingSchema))
  .query(async ({ ctx, input: { cursor, limit } }) => {
    const before = readCursor(cursor, z.string());
    const found = await ctx.transaction
      .selectFrom('minutePosting')
      .selectAll()
      .where('communityId', '=', ctx.communityId)
      .$if(before !== null, (query) => query.where('month', '<', before ?? ''))
      .orderBy('month', 'desc')
      .limit(limit + 1)
      .execute();
    const { rows, nextCursor } = cutPage(found, limit, ({ month }) => month);
    return { items: rows.map((row) => postingShown(row, ctx.now)), nextCursor };
  });
