import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { cutPage, pageInput, pageOf, readCursor, timeCursor } from '@/cloud/platform/page-cursor';
import { comingStates, pastStates } from '@/shared/hall/sessions/session-life-cycle';
import { may } from '@/shared/permissions';
import { sessionCardSchema, sessionCards } from './session-cards';

const statesOf = { coming: comingStates, past: pastStates, drafts: ['draft'] } as const;

/**
 * Sessions to come (the next one first), past ones (the last one first), and drafts, which are for
 * those who hold sessions: others find none.
 */
export const listSessions = operation('hall.read')
  .input(z.object({ group: z.enum(['coming', 'past', 'drafts']), ...pageInput }))
  .output(pageOf(sessionCardSchema))
  .query(async ({ ctx, input: { group, cursor, limit } }) => {
    const after = readCursor(cursor, timeCursor);
    if (group === 'drafts' && !may(ctx.caller.roles, 'hall.holdSession'))
      return { items: [], nextCursor: null };
    const [direction, beyond] =
      group === 'coming' ? (['asc', '>'] as const) : (['desc', '<'] as const);
    const sessions = await ctx.transaction
      .selectFrom('deliberationSession')
      .selectAll()
      .where('communityId', '=', ctx.communityId)
      .where('state', 'in', statesOf[group])
      // A draft that was given up was never a session to anybody else.
      .$if(group !== 'drafts', (query) => query.where('announcedAt', 'is not', null))
      .$if(after !== null, (query) =>
        query.where(({ eb, refTuple, tuple }) =>
          eb(refTuple('startsAt', 'id'), beyond, tuple(after?.[0] ?? ctx.now, after?.[1] ?? '')),
        ),
      )
      .orderBy('startsAt', direction)
      .orderBy('id', direction)
      .limit(limit + 1)
      .execute();
    const { rows, nextCursor } = cutPage(sessions, limit, (last) => [
      last.startsAt.toISOString(),
      last.id,
    ]);
    return { items: await sessionCards(ctx, rows), nextCursor };
  });
