import { z } from 'zod';
import { displayNames } from '@/cloud/community/public';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { cutPage, pageInput, pageOf, readCursor, timeCursor } from '@/cloud/platform/page-cursor';
import { may } from '@/shared/permissions';
import { Refusal } from '@/shared/refusals';
import type { Team } from './team-row';

const teamCardSchema = z.object({
  id: z.string(),
  name: z.string(),
  introduction: z.string(),
  state: z.enum(['proposed', 'approved', 'rejected', 'dissolved']),
  reason: z.string().nullable(),
  /** Masked for everybody: 1栋 李** */
  leader: z.string(),
  isOwn: z.boolean(),
  proposedAt: z.string(),
  /** Published activities under way. */
  activities: z.number(),
});

/**
 * The teams of the community, the caller's own in whatever state, or with `proposed` those that wait
 * for a decision, for whoever decides.
 *
 * @throws Refusal notAllowed
 */
export const listTeams = operation('volunteering.read')
  .input(z.object({ group: z.enum(['approved', 'own', 'proposed']), ...pageInput }))
  .output(pageOf(teamCardSchema))
  .query(async ({ ctx, input: { group, cursor, limit } }) => {
    if (group === 'proposed' && !may(ctx.caller.roles, 'volunteering.review'))
      throw new Refusal('notAllowed');
    const after = readCursor(cursor, timeCursor);
    const found = await ctx.transaction
      .selectFrom('volunteerTeam')
      .selectAll()
      .where('communityId', '=', ctx.communityId)
      .$if(group === 'own', (query) => query.where('leaderAccountId', '=', ctx.accountId))
      .$if(group === 'approved', (query) => query.where('state', '=', 'approved'))
      .$if(group === 'proposed', (query) => query.where('state', '=', 'proposed'))
      .$if(after !== null, (query) =>
        query.where(({ eb, refTuple, tuple }) =>
          eb(refTuple('proposedAt', 'id'), '<', tuple(after?.[0] ?? ctx.now, after?.[1] ?? '')),
        ),
      )
      .orderBy('proposedAt', 'desc')
      .orderBy('id', 'desc')
      .limit(limit + 1)
      .execute();
    const { rows, nextCursor } = cutPage(found, limit, ({ proposedAt, id }) => [proposedAt, id]);
    return { items: await teamCards(ctx, rows), nextCursor };
  });

async function teamCards(ctx: MemberContext, teams: readonly Team[]) {
  const names = await displayNames(
    ctx,
    teams.map(({ leaderAccountId }) => leaderAccountId),
  );
  const activities = await activitiesOf(
    ctx,
    teams.map(({ id }) => id),
  );
  return teams.map((team) => ({
    ...team,
    leader: names.get(team.leaderAccountId) ?? '',
    isOwn: team.leaderAccountId === ctx.accountId,
    proposedAt: team.proposedAt.toISOString(),
    activities: activities.get(team.id) ?? 0,
  }));
}

async function activitiesOf(
  { transaction, communityId }: MemberContext,
  teamIds: readonly string[],
): Promise<Map<string, number>> {
  const counts = await transaction
    .selectFrom('activity')
    .select(({ fn }) => ['teamId', fn.countAll<number>().as('count')])
    .where('communityId', '=', communityId)
    .where(({ eb, fn, val }) => eb('teamId', '=', fn.any(val([...teamIds]))))
    .where('state', '=', 'published')
    .groupBy('teamId')
    .execute();
  return new Map(counts.map(({ teamId, count }) => [teamId ?? '', count]));
}
