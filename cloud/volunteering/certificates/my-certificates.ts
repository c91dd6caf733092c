import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { cutPage, pageInput, pageOf, readCursor, timeCursor } from '@/cloud/platform/page-cursor';
import { requestCardSchema, requestCards } from './request-cards';
import { requestDatesText } from './request-row';

/** The caller's own requests with their certificates, the newest first; none for who is no volunteer. */
export const myCertificates = operation('volunteering.read')
  .input(z.object(pageInput))
  .output(pageOf(requestCardSchema))
  .query(async ({ ctx, input: { cursor, limit } }) => {
    const after = readCursor(cursor, timeCursor);
    const requests = await ctx.transaction
      .selectFrom('certificateRequest')
      .innerJoin('volunteer', (join) =>
        join
          .onRef('volunteer.communityId', '=', 'certificateRequest.communityId')
          .onRef('volunteer.id', '=', 'certificateRequest.volunteerId'),
      )
      .selectAll('certificateRequest')
      .select(requestDatesText)
      .where('certificateRequest.communityId', '=', ctx.communityId)
      .where('volunteer.accountId', '=', ctx.accountId)
      .$if(after !== null, (query) =>
        query.where(({ eb, refTuple, tuple }) =>
          eb(
            refTuple('certificateRequest.requestedAt', 'certificateRequest.id'),
            '<',
            tuple(after?.[0] ?? ctx.now, after?.[1] ?? ''),
          ),
        ),
      )
      .orderBy('certificateRequest.requestedAt', 'desc')
      .orderBy('certificateRequest.id', 'desc')
      .limit(limit + 1)
      .execute();
    const { rows, nextCursor } = cutPage(requests, limit, (last) => [
      last.requestedAt.toISOString(),
      last.id,
    ]);
    return { items: await requestCards(ctx, rows), nextCursor };
  });
