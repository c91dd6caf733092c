import { z } from 'zod';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { cutPage, pageInput, pageOf, readCursor, timeCursor } from '@/cloud/platform/page-cursor';
import { activityIdInput } from './activity-input';
import { readableActivity } from './readable-activity';
import { shiftCardSchema, shiftCards } from './shift-cards';
import { type Shift, seriesDateText } from './who-leads';

/**
 * The shifts of an activity: those coming or going on, the first first; or those past and called off,
 * the newest first.
 *
 * @throws Refusal activityNotFound
 */
export const listShifts = operation('volunteering.read')
  .input(activityIdInput.extend({ group: z.enum(['coming', 'past']), ...pageInput }))
  .output(pageOf(shiftCardSchema))
  .query(async ({ ctx, input: { activityId, group, cursor, limit } }) => {
    const { mayOrganise } = await readableActivity(ctx, activityId);
    const found = await shiftsOf(ctx, activityId, group, { cursor, limit });
    const { rows, nextCursor } = cutPage(found, limit, ({ startsAt, id }) => [startsAt, id]);
    return { items: await shiftCards(ctx, rows, { withAccounts: mayOrganise }), nextCursor };
  });

function shiftsOf(
  { transaction, communityId, now }: MemberContext,
  activityId: string,
  group: 'coming' | 'past',
  { cursor, limit }: { cursor?: string | null | undefined; limit: number },
): Promise<Shift[]> {
  const after = readCursor(cursor, timeCursor);
  const isComing = group === 'coming';
  const direction = isComing ? 'asc' : 'desc';
  return transaction
    .selectFrom('shift')
    .selectAll('shift')
    .select(seriesDateText)
    .where('communityId', '=', communityId)
    .where('activityId', '=', activityId)
    .where(({ and, eb, or }) =>
      isComing
        ? and([eb('state', '=', 'open'), eb('endsAt', '>', now)])
        : or([eb('state', '<>', 'open'), eb('endsAt', '<=', now)]),
    )
    .$if(after !== null, (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(
          refTuple('startsAt', 'id'),
          isComing ? '>' : '<',
          tuple(after?.[0] ?? now, after?.[1] ?? ''),
        ),
      ),
    )
    .orderBy('startsAt', direction)
    .orderBy('id', direction)
    .limit(limit + 1)
    .execute();
}
