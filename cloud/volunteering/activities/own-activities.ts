import type { MemberContext } from '@/cloud/platform/operation';
import { ownBodies, ownTeams } from './organiser';

/** The activities the caller organises: those of their bodies and teams; an administrator all. */
export async function ownActivities(ctx: MemberContext) {
  const bodies = ownBodies(ctx);
  const teamIds = (await ownTeams(ctx)).map(({ id }) => id);
  return ctx.transaction
    .selectFrom('activity')
    .where('activity.communityId', '=', ctx.communityId)
    .$if(!bodies.includes('administrator'), (query) =>
      query.where(({ eb, fn, or, val }) =>
        or([
          eb('activity.organiserRole', '=', fn.any(val(bodies))),
          eb('activity.teamId', '=', fn.any(val(teamIds))),
        ]),
      ),
    );
}
