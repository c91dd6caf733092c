import { activeSignupStates } from '@/shared/volunteering/signup-life-cycle';
import { cancelEvent, freeCancelUntil } from '@/shared/volunteering/signups/cancelling';
import { readShift, type ShiftOfActivity } from '../activities/who-leads';
import { isSomebodyThere } from '../attendance/attendance-row';
import type { VolunteeringContext } from '../volunteering-context';
import { promoteWaiting } from './promote-waiting';
import { changeSignup, readSignup, readSignups, type Signup } from './signup-row';
import { tellAccounts } from './tell-volunteers';

/**
 * Takes somebody off the list of a coming shift; the place goes on to who waits. After the deadline it
 * stands as late, and the leader is told. The shift is locked by the caller.
 */
export async function leaveShift(
  ctx: VolunteeringContext,
  found: ShiftOfActivity,
  signup: Signup,
  reason: string | null,
): Promise<'cancel' | 'cancelLate'> {
  const { shift, activity } = found;
  const event = cancelEvent(signup.state, freeCancelUntil(shift, activity, signup), ctx.now);
  await changeSignup(ctx, signup, event, { reason });
  if (event === 'cancelLate') {
    await tellLeader(ctx, found, {
      occasion: `late:${signup.number}`,
      body: '有志愿者临近开始取消了报名，请看看人手够不够。',
    });
  }
  await promoteWaiting(ctx, found);
  return event;
}

/** Whoever is named for the shift, the team's leader or who made the activity. */
async function tellLeader(
  ctx: VolunteeringContext,
  found: ShiftOfActivity,
  news: { occasion: string; body: string },
): Promise<void> {
  const { shift, activity } = found;
  const team =
    activity.teamId === null
      ? undefined
      : await ctx.transaction
          .selectFrom('volunteerTeam')
          .select('leaderAccountId')
          .where('communityId', '=', ctx.communityId)
          .where('id', '=', activity.teamId)
          .executeTakeFirst();
  const leader = shift.leaderAccountId ?? team?.leaderAccountId ?? activity.createdBy;
  await tellAccounts(ctx, found, [leader], { kind: 'volunteeringDuty', ...news });
}

/**
 * Takes a volunteer off the lists of all coming shifts (of one activity), without their fault: they
 * leave, or a guardian withdrew. The volunteer is locked by the caller; the shifts are locked here, in
 * the order of their ids.
 */
export async function leaveComingShifts(
  ctx: VolunteeringContext,
  volunteerId: string,
  activityId: string | null = null,
): Promise<void> {
  const signups = await readSignups(ctx)
    .innerJoin('shift', (join) =>
      join
        .onRef('shift.communityId', '=', 'signup.communityId')
        .onRef('shift.id', '=', 'signup.shiftId'),
    )
    .where('signup.volunteerId', '=', volunteerId)
    .where('signup.state', 'in', activeSignupStates)
    .where('shift.state', '=', 'open')
    .where('shift.startsAt', '>', ctx.now)
    .$if(activityId !== null, (query) => query.where('shift.activityId', '=', activityId ?? ''))
    .select(['signup.id', 'signup.shiftId'])
    .orderBy('signup.shiftId')
    .execute();
  for (const { id, shiftId } of signups) {
    const found = await readShift(ctx, shiftId, { lock: true });
    const signup = await readSignup(ctx, id);
    if (!activeSignupStates.some((state) => state === signup.state)) continue;
    // Already there: for them the shift has begun.
    if (await isSomebodyThere(ctx, [shiftId], volunteerId)) continue;
    await changeSignup(ctx, signup, 'cancel');
    await tellLeader(ctx, found, {
      occasion: `left:${signup.number}`,
      body: '有志愿者不能参加了，请看看人手够不够。',
    });
    await promoteWaiting(ctx, found);
  }
}
