import { sql } from 'kysely';
import { z } from 'zod';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { cutPage, pageInput, pageOf, readCursor, timeCursor } from '@/cloud/platform/page-cursor';
import { staffRoles } from '@/shared/roles';
import { activityKindNames, activityKinds } from '@/shared/volunteering/activity-kinds';
import { type SignupState, signupStates } from '@/shared/volunteering/signup-life-cycle';
import { type ActivityFilter, comingActivities } from './coming-activities';

const activityCardSchema = z.object({
  id: z.string(),
  title: z.string(),
  kind: z.enum(activityKindNames),
  /** As people read it; a community's own kind by its name. */
  kindName: z.string(),
  place: z.string(),
  organiser: z.string(),
  leastAge: z.number(),
  /** The first shift that fits. */
  next: z.object({
    shiftId: z.string(),
    startsAt: z.string(),
    endsAt: z.string(),
    placesLeft: z.number(),
    /** How the caller's signup for it stands. */
    mine: z.enum(Object.keys(signupStates) as [SignupState, ...SignupState[]]).nullable(),
  }),
  /** How many shifts fit, the first included, and the places left in them. */
  shifts: z.number(),
  placesLeft: z.number(),
});

/** Activities with shifts to come, the soonest first. */
export const listActivities = operation('volunteering.read')
  .input(
    z.object({
      kind: z.enum(activityKindNames).nullable().default(null),
      soon: z.boolean().default(false),
      withPlaces: z.boolean().default(false),
      ...pageInput,
    }),
  )
  .output(pageOf(activityCardSchema))
  .query(async ({ ctx, input: { cursor, limit, ...filter } }) => {
    const found = await readActivities(ctx, filter, { cursor, limit });
    const { rows, nextCursor } = cutPage(found, limit, ({ startsAt, id }) => [startsAt, id]);
    return { items: rows.map(cardOf), nextCursor };
  });

type Found = Awaited<ReturnType<typeof readActivities>>[number];

function readActivities(
  ctx: MemberContext,
  filter: ActivityFilter,
  { cursor, limit }: { cursor?: string | null | undefined; limit: number },
) {
  const { communityId, accountId } = ctx;
  const after = readCursor(cursor, timeCursor);
  return comingActivities(ctx, filter)
    .innerJoin('activity', (join) =>
      join
        .on('activity.communityId', '=', communityId)
        .onRef('activity.id', '=', 'firstShift.activityId'),
    )
    .leftJoin('volunteerTeam', (join) =>
      join
        .on('volunteerTeam.communityId', '=', communityId)
        .onRef('volunteerTeam.id', '=', 'activity.teamId'),
    )
    .leftJoin('ownActivityKind', (join) =>
      join
        .on('ownActivityKind.communityId', '=', communityId)
        .onRef('ownActivityKind.id', '=', 'activity.ownKindId'),
    )
    .selectAll('firstShift')
    .select(['activity.id', 'activity.title', 'activity.kind', 'activity.place'])
    .select(['activity.organiserRole', 'activity.leastAge', 'volunteerTeam.name as teamName'])
    .select(['ownActivityKind.name as ownKindName'])
    .select(({ selectFrom }) =>
      selectFrom('signup')
        .innerJoin('volunteer', (join) =>
          join
            .onRef('volunteer.communityId', '=', 'signup.communityId')
            .onRef('volunteer.id', '=', 'signup.volunteerId'),
        )
        .select('signup.state')
        .where('signup.communityId', '=', communityId)
        .whereRef('signup.shiftId', '=', 'firstShift.shiftId')
        .where('signup.state', 'in', ['confirmed', 'waiting', 'offered'])
        .where('volunteer.accountId', '=', accountId)
        .as('mine'),
    )
    .$if(after !== null, (query) =>
      query.where(
        sql<boolean>`(first_shift.starts_at, activity.id) > (${after?.[0]}, ${after?.[1]})`,
      ),
    )
    .orderBy('firstShift.startsAt')
    .orderBy('activity.id')
    .limit(limit + 1)
    .execute();
}

const cardOf = (row: Found): z.infer<typeof activityCardSchema> => ({
  id: row.id,
  title: row.title,
  kind: row.kind,
  kindName: row.ownKindName ?? activityKinds[row.kind],
  place: row.place,
  organiser: row.organiserRole ? staffRoles[row.organiserRole] : (row.teamName ?? ''),
  leastAge: row.leastAge,
  next: {
    shiftId: row.shiftId,
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
    placesLeft: Number(row.placesLeft),
    mine: row.mine,
  },
  shifts: Number(row.shifts),
  placesLeft: Number(row.placesLeftInAll),
});
