import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { cutPage, pageInput, pageOf, readCursor, timeCursor } from '@/cloud/platform/page-cursor';
import { organisedCardSchema, organisedCards } from './activity-cards';
import { ownActivities } from './own-activities';

const states = {
  running: ['published'],
  prepared: ['draft', 'submitted'],
  past: ['ended', 'cancelled'],
} as const;

/** The activities the caller organises: under way, being prepared, or past; the newest change first. */
export const organisedActivities = operation('volunteering.organise')
  .input(z.object({ group: z.enum(['running', 'prepared', 'past']), ...pageInput }))
  .output(pageOf(organisedCardSchema))
  .query(async ({ ctx, input: { group, cursor, limit } }) => {
    const after = readCursor(cursor, timeCursor);
    const found = await (await ownActivities(ctx))
      .selectAll('activity')
      .where('state', 'in', states[group])
      .$if(after !== null, (query) =>
        query.where(({ eb, refTuple, tuple }) =>
          eb(refTuple('updatedAt', 'id'), '<', tuple(after?.[0] ?? ctx.now, after?.[1] ?? '')),
        ),
      )
      .orderBy('updatedAt', 'desc')
      .orderBy('id', 'desc')
      .limit(limit + 1)
      .execute();
    const { rows, nextCursor } = cutPage(found, limit, ({ updatedAt, id }) => [updatedAt, id]);
    return { items: await organisedCards(ctx, rows), nextCursor };
  });

/** Teams' activities that wait for a reviewer, the longest first. */
export const activitiesToReview = operation('volunteering.review')
  .input(z.object(pageInput))
  .output(pageOf(organisedCardSchema))
  .query(async ({ ctx, input: { cursor, limit } }) => {
    const after = readCursor(cursor, timeCursor);
    const found = await ctx.transaction
      .selectFrom('activity')
      .selectAll()
      .where('communityId', '=', ctx.communityId)
      .where('state', '=', 'submitted')
      .$if(after !== null, (query) =>
        query.where(({ eb, refTuple, tuple }) =>
          eb(refTuple('submittedAt', 'id'), '>', tuple(after?.[0] ?? ctx.now, after?.[1] ?? '')),
        ),
      )
      .orderBy('submittedAt')
      .orderBy('id')
      .limit(limit + 1)
      .execute();
    const { rows, nextCursor } = cutPage(found, limit, ({ submittedAt, id }) => [submittedAt, id]);
    return { items: await organisedCards(ctx, rows), nextCursor };
  });
