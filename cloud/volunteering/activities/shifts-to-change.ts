import type { MemberContext } from '@/cloud/platform/operation';
import type { Row } from '@/cloud/platform/tables';
import { groupedBy } from '@/shared/grouped-by';
import { Refusal } from '@/shared/refusals';
import type { VolunteeringContext } from '../volunteering-context';
import { openShifts } from './coming-shifts';
import { type Activity, requireOrganiser, type Shift, seriesDateText } from './who-leads';

export type Post = Row<'shiftPost'>;
export interface ShiftWithPosts {
  shift: Shift;
  posts: Post[];
}
export type ChangeScope = 'one' | 'coming' | 'comingAndAlone';

/**
 * The shifts that a change is about, locked with their activity: the one, or those of its series that
 * have not begun; of these what was changed alone only with `comingAndAlone`.
 *
 * @throws Refusal shiftNotFound, activityNotFound, notYourActivity, activityUnderReview, activityOver,
 *   shiftNotInSeries, shiftEnded
 */
export async function shiftsToChange(
  ctx: MemberContext,
  shiftId: string,
  scope: ChangeScope,
): Promise<{ activity: Activity; shifts: ShiftWithPosts[] }> {
  const { activityId, seriesId } = await findShift(ctx, shiftId);
  const activity = await requireOrganiser(ctx, activityId, { lock: true });
  if (activity.state === 'submitted') throw new Refusal('activityUnderReview');
  if (activity.state === 'ended' || activity.state === 'cancelled')
    throw new Refusal('activityOver');
  if (scope !== 'one' && seriesId === null) throw new Refusal('shiftNotInSeries');
  const shifts = await openShifts(ctx, activity)
    .selectAll('shift')
    .select(seriesDateText)
    .$if(scope === 'one', (query) => query.where('shift.id', '=', shiftId))
    .$if(scope !== 'one', (query) =>
      query.where('shift.seriesId', '=', seriesId).where('shift.startsAt', '>', ctx.now),
    )
    .$if(scope === 'coming', (query) =>
      query.where(({ eb, or }) =>
        or([eb('shift.changedAlone', '=', false), eb('shift.id', '=', shiftId)]),
      ),
    )
    .orderBy('shift.id')
    .forUpdate()
    .execute();
  if (!shifts.some(({ id }) => id === shiftId)) throw new Refusal('shiftEnded');
  const postsOf = await postsByShift(
    ctx,
    shifts.map(({ id }) => id),
  );
  return {
    activity,
    shifts: shifts.map((shift) => ({ shift, posts: postsOf.get(shift.id) ?? [] })),
  };
}

/** @throws Refusal shiftNotFound */
export async function findShift(
  { transaction, communityId }: VolunteeringContext,
  shiftId: string,
): Promise<Pick<Shift, 'activityId' | 'seriesId'>> {
  const shift = await transaction
    .selectFrom('shift')
    .select(['activityId', 'seriesId'])
    .where('communityId', '=', communityId)
    .where('id', '=', shiftId)
    .executeTakeFirst();
  if (!shift) throw new Refusal('shiftNotFound');
  return shift;
}

/** The posts of each shift, in their order. */
export async function postsByShift(
  { transaction, communityId }: VolunteeringContext,
  shiftIds: readonly string[],
): Promise<Map<string, Post[]>> {
  const posts = await transaction
    .selectFrom('shiftPost')
    .selectAll()
    .where('communityId', '=', communityId)
    .where(({ eb, fn, val }) => eb('shiftId', '=', fn.any(val([...shiftIds]))))
    .orderBy('position')
    .execute();
  return groupedBy(posts, ({ shiftId }) => shiftId);
}
