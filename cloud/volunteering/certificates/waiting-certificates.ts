import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { cutPage, pageInput, pageOf, readCursor, timeCursor } from '@/cloud/platform/page-cursor';
import { requestDatesText } from './request-row';
import './tables';

/** Requests that wait for a certificate, the oldest first. */
export const waitingCertificates = operation('volunteering.keepLedger')
  .input(z.object(pageInput))
  .output(
    pageOf(
      z.object({
        id: z.string(),
        volunteerId: z.string(),
        volunteerName: z.string(),
        fromDate: z.string(),
        untilDate: z.string(),
        purpose: z.string(),
        requestedAt: z.string(),
      }),
    ),
  )
  .query(async ({ ctx, input: { cursor, limit } }) => {
    const after = readCursor(cursor, timeCursor);
    const requests = await ctx.transaction
      .selectFrom('certificateRequest')
      .innerJoin('volunteer', (join) =>
        join
          .onRef('volunteer.communityId', '=', 'certificateRequest.communityId')
          .onRef('volunteer.id', '=', 'certificateRequest.volunteerId'),
      )
      .select(['certificateRequest.id', 'volunteerId', 'volunteer.name as volunteerName'])
      .select(['purpose', 'requestedAt', ...requestDatesText])
      .where('certificateRequest.communityId', '=', ctx.communityId)
      .where('certificateRequest.state', '=', 'requested')
      .$if(after !== null, (query) =>
        query.where(({ eb, refTuple, tuple }) =>
          eb(
            refTuple('certificateRequest.requestedAt', 'certificateRequest.id'),
            '>',
            tuple(after?.[0] ?? ctx.now, after?.[1] ?? ''),
          ),
        ),
      )
      .orderBy('certificateRequest.requestedAt')
      .orderBy('certificateRequest.id')
      .limit(limit + 1)
      .execute();
    const { rows, nextCursor } = cutPage(requests, limit, (last) => [
      last.requestedAt.toISOString(),
      last.id,
    ]);
    return {
      items: rows.map((row) => ({ ...row, requestedAt: row.requestedAt.toISOString() })),
      nextCursor,
    };
  });
