import { operation } from '@/cloud/platform/operation';
import { sessionCardSchema, sessionCards } from './session-cards';

/** The session that is going on or comes next, for the first page of the hall; null: none is planned. */
export const nextSession = operation('hall.read')
  .output(sessionCardSchema.nullable())
  .query(async ({ ctx }) => {
    const sessions = await ctx.transaction
      .selectFrom('deliberationSession')
      .selectAll()
      .where('communityId', '=', ctx.communityId)
      .where('state', 'in', ['announced', 'inProgress'])
      .where('endsAt', '>', ctx.now)
      .orderBy('startsAt')
      .orderBy('id')
      .limit(1)
      .execute();
    const [card] = await sessionCards(ctx, sessions);
    return card ?? null;
  });
