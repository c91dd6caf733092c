import { activeSignupStates } from '@/shared/volunteering/signup-life-cycle';
import type { VolunteeringContext } from '../volunteering-context';
import './tables';

/** A shift somebody is on the list of. */
export interface ListedShift {
  volunteerId: string;
  shiftId: string;
  title: string;
  startsAt: Date;
  endsAt: Date;
}

interface Period {
  startsAt: Date;
  endsAt: Date;
}

/** Open shifts that share time with a period, on the list of which these volunteers are now. */
export function listedShiftsDuring(
  { transaction, communityId }: VolunteeringContext,
  volunteerIds: readonly string[],
  { startsAt, endsAt }: Period,
): Promise<ListedShift[]> {
  return transaction
    .selectFrom('signup')
    .innerJoin('shift', (join) =>
      join
        .onRef('shift.communityId', '=', 'signup.communityId')
        .onRef('shift.id', '=', 'signup.shiftId'),
    )
    .innerJoin('activity', (join) =>
      join
        .onRef('activity.communityId', '=', 'shift.communityId')
        .onRef('activity.id', '=', 'shift.activityId'),
    )
    .where('signup.communityId', '=', communityId)
    .where(({ eb, fn, val }) => eb('signup.volunteerId', '=', fn.any(val([...volunteerIds]))))
    .where('signup.state', 'in', activeSignupStates)
    .where('shift.state', '=', 'open')
    .where('shift.startsAt', '<', endsAt)
    .where('shift.endsAt', '>', startsAt)
    .select([
      'signup.volunteerId',
      'signup.shiftId',
      'activity.title',
      'shift.startsAt',
      'shift.endsAt',
    ])
    .orderBy('shift.startsAt')
    .execute();
}

/** Other shifts on whose list a volunteer is, that share time with this one. */
export async function overlapping(
  ctx: VolunteeringContext,
  volunteerId: string,
  shift: Period & { id: string },
): Promise<ListedShift[]> {
  const listed = await listedShiftsDuring(ctx, [volunteerId], shift);
  return listed.filter(({ shiftId }) => shiftId !== shift.id);
}
