import { activeSignupOf, changeSignup, readSignups } from '../signups/signup-row';
import type { VolunteeringContext } from '../volunteering-context';

/**
 * Somebody taken for a no-show was there after all: their signup says so again, unless their place was
 * given to another meanwhile. The shift is locked by the caller.
 */
export async function undoNoShow(
  ctx: VolunteeringContext,
  shiftId: string,
  volunteerId: string,
): Promise<void> {
  if (await activeSignupOf(ctx, shiftId, volunteerId)) return;
  const missed = await readSignups(ctx)
    .innerJoin('shiftPost', (join) =>
      join
        .onRef('shiftPost.communityId', '=', 'signup.communityId')
        .onRef('shiftPost.id', '=', 'signup.postId'),
    )
    .where('signup.shiftId', '=', shiftId)
    .where('signup.volunteerId', '=', volunteerId)
    .where('signup.state', '=', 'noShow')
    .whereRef('shiftPost.placesTaken', '<', 'shiftPost.capacity')
    .orderBy('signup.number', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (missed) await changeSignup(ctx, missed, 'came');
}
