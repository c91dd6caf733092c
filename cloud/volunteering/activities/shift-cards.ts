import { z } from 'zod';
import { displayNames } from '@/cloud/community/public';
import type { MemberContext } from '@/cloud/platform/operation';
import { type SignupState, signupStates } from '@/shared/volunteering/signup-life-cycle';
import { postsByShift } from './shifts-to-change';
import type { Shift } from './who-leads';

export const shiftCardSchema = z.object({
  id: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  state: z.enum(['open', 'ended', 'cancelled']),
  cancelReason: z.string().nullable(),
  settled: z.boolean(),
  note: z.string(),
  needed: z.number(),
  /** Of a weekly series; null: by itself. */
  seriesId: z.string().nullable(),
  changedAlone: z.boolean(),
  posts: z.array(
    z.object({ id: z.string(), name: z.string(), capacity: z.number(), placesLeft: z.number() }),
  ),
  capacity: z.number(),
  placesLeft: z.number(),
  waiting: z.number(),
  /** Who leads it beside the organisers, masked; null: nobody. */
  leader: z.string().nullable(),
  leaderAccountId: z.string().nullable(),
  /** How the caller's own signup stands; null: not on the list. */
  mine: z.enum(Object.keys(signupStates) as [SignupState, ...SignupState[]]).nullable(),
});

/** Shifts as everybody sees them, with places and how many wait; `withAccounts` for organisers alone. */
export async function shiftCards(
  ctx: MemberContext,
  shifts: readonly Shift[],
  { withAccounts }: { withAccounts: boolean },
): Promise<z.infer<typeof shiftCardSchema>[]> {
  if (shifts.length === 0) return [];
  const shiftIds = shifts.map(({ id }) => id);
  const postsOf = await postsByShift(ctx, shiftIds);
  const waitingOf = await countWaiting(ctx, shiftIds);
  const mineOf = await ownSignups(ctx, shiftIds);
  const leaders = await displayNames(
    ctx,
    shifts.flatMap(({ leaderAccountId }) => leaderAccountId ?? []),
  );
  return shifts.map((shift) => {
    const posts = (postsOf.get(shift.id) ?? []).map(({ id, name, capacity, placesTaken }) => ({
      ...{ id, name, capacity },
      placesLeft: capacity - placesTaken,
    }));
    const leader = shift.leaderAccountId;
    return {
      ...shift,
      startsAt: shift.startsAt.toISOString(),
      endsAt: shift.endsAt.toISOString(),
      settled: shift.settledAt !== null,
      posts,
      capacity: posts.reduce((sum, { capacity }) => sum + capacity, 0),
      placesLeft: posts.reduce((sum, { placesLeft }) => sum + placesLeft, 0),
      waiting: waitingOf.get(shift.id) ?? 0,
      leader: leader === null ? null : (leaders.get(leader) ?? null),
      leaderAccountId: withAccounts ? leader : null,
      mine: mineOf.get(shift.id) ?? null,
    };
  });
}

async function countWaiting(
  { transaction, communityId }: MemberContext,
  shiftIds: readonly string[],
): Promise<Map<string, number>> {
  const counts = await transaction
    .selectFrom('signup')
    .select(({ fn }) => ['shiftId', fn.countAll<number>().as('waiting')])
    .where('communityId', '=', communityId)
    .where(({ eb, fn, val }) => eb('shiftId', '=', fn.any(val([...shiftIds]))))
    .where('state', '=', 'waiting')
    .groupBy('shiftId')
    .execute();
  return new Map(counts.map(({ shiftId, waiting }) => [shiftId, waiting]));
}

async function ownSignups(
  { transaction, communityId, accountId }: MemberContext,
  shiftIds: readonly string[],
): Promise<Map<string, SignupState>> {
  const signups = await transaction
    .selectFrom('signup')
    .innerJoin('volunteer', (join) =>
      join
        .onRef('volunteer.communityId', '=', 'signup.communityId')
        .onRef('volunteer.id', '=', 'signup.volunteerId'),
    )
    .select(['signup.shiftId', 'signup.state'])
    .where('signup.communityId', '=', communityId)
    .where('volunteer.accountId', '=', accountId)
    .where(({ eb, fn, val }) => eb('signup.shiftId', '=', fn.any(val([...shiftIds]))))
    .where('signup.state', 'in', ['confirmed', 'waiting', 'offered'])
    .execute();
  return new Map(signups.map(({ shiftId, state }) => [shiftId, state]));
}
