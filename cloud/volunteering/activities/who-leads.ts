import { sql } from 'kysely';
import type { MemberContext } from '@/cloud/platform/operation';
import type { Row } from '@/cloud/platform/tables';
import { Refusal } from '@/shared/refusals';
import type { VolunteeringContext } from '../volunteering-context';

export type Activity = Row<'activity'>;
/** `seriesDate` is read as text. */
export type Shift = Row<'shift'>;
export interface ShiftOfActivity {
  shift: Shift;
  activity: Activity;
}

type Organised = Pick<Activity, 'organiserRole' | 'teamId'>;

/** Whether the caller holds the body that organises the activity, leads its team, or is an administrator. */
export async function organises(ctx: MemberContext, activity: Organised): Promise<boolean> {
  const { roles } = ctx.caller;
  if (roles.includes('administrator')) return true;
  if (activity.organiserRole !== null) return roles.includes(activity.organiserRole);
  return activity.teamId !== null && (await leadsTeam(ctx, activity.teamId));
}

/** Whether the caller organises the activity or is named as the leader of this shift. */
export async function leadsShift(
  ctx: MemberContext,
  shift: Pick<Shift, 'leaderAccountId'>,
  activity: Organised,
): Promise<boolean> {
  return shift.leaderAccountId === ctx.accountId || organises(ctx, activity);
}

/**
 * The activity, for whoever organises it. `lock`: nobody else changes it until the transaction ends;
 * taken before the locks of its shifts.
 *
 * @throws Refusal activityNotFound (others do not learn of drafts either), notYourActivity
 */
export async function requireOrganiser(
  ctx: MemberContext,
  activityId: string,
  { lock = false }: { lock?: boolean } = {},
): Promise<Activity> {
  const activity = await findActivity(ctx, activityId, lock);
  if (!activity) throw new Refusal('activityNotFound');
  if (await organises(ctx, activity)) return activity;
  throw new Refusal(isPublic(activity) ? 'notYourActivity' : 'activityNotFound');
}

/**
 * A shift of a published activity, for whoever leads it. `lock`: as with `readShift`.
 *
 * @throws Refusal shiftNotFound, notYourShift
 */
export async function requireShiftLeader(
  ctx: MemberContext,
  shiftId: string,
  options: { lock?: boolean } = {},
): Promise<ShiftOfActivity> {
  const found = await readShift(ctx, shiftId, options);
  if (await leadsShift(ctx, found.shift, found.activity)) return found;
  throw new Refusal('notYourShift');
}

/**
 * A shift of an activity that is or was published, with the activity. `lock`: the shift's row stays
 * locked until the transaction ends; whatever changes places happens under this lock.
 *
 * @throws Refusal shiftNotFound
 */
export async function readShift(
  ctx: VolunteeringContext,
  shiftId: string,
  { lock = false }: { lock?: boolean } = {},
): Promise<ShiftOfActivity> {
  const shift = await ctx.transaction
    .selectFrom('shift')
    .selectAll()
    .select(seriesDateText)
    .where('communityId', '=', ctx.communityId)
    .where('id', '=', shiftId)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst();
  const activity = shift && (await findActivity(ctx, shift.activityId));
  if (!activity || !isPublic(activity)) throw new Refusal('shiftNotFound');
  return { shift, activity };
}

/** Read after the column itself, it takes its place: the driver would make a time of the date. */
export const seriesDateText = sql<string | null>`shift.series_date::text`.as('seriesDate');

/** Whether everybody in the community may know of it. */
export const isPublic = ({ publishedAt }: Pick<Activity, 'publishedAt'>): boolean =>
  publishedAt !== null;

export const findActivity = (
  { transaction, communityId }: VolunteeringContext,
  activityId: string,
  lock = false,
): Promise<Activity | undefined> =>
  transaction
    .selectFrom('activity')
    .selectAll()
    .where('communityId', '=', communityId)
    .where('id', '=', activityId)
    .$if(lock, (query) => query.forNoKeyUpdate())
    .executeTakeFirst();

/** Whether the caller leads this team, which is approved. */
export async function leadsTeam(
  { transaction, communityId, accountId }: MemberContext,
  teamId: string,
): Promise<boolean> {
  const team = await transaction
    .selectFrom('volunteerTeam')
    .select('id')
    .where('communityId', '=', communityId)
    .where('id', '=', teamId)
    .where('leaderAccountId', '=', accountId)
    .where('state', '=', 'approved')
    .executeTakeFirst();
  return team !== undefined;
}
