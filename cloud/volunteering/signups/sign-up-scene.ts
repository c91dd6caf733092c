import { sql } from 'kysely';
import type { BatchContext, GatheredCall } from '@/cloud/platform/gathered-operation';
import { type Consent, isMinorAt } from '@/shared/volunteering/signups/cannot-serve';
import { isPublic, type ShiftOfActivity, seriesDateText } from '../activities/who-leads';
import { consentsInForce } from '../volunteers/consent-in-force';
import { readVolunteers, type Volunteer } from '../volunteers/volunteer-row';
import type { PostPlaces, SignUpScene } from './accepted-signup';
import { listedShiftsDuring } from './coming-signups';
import type { SignUpInput } from './sign-up';
import './tables';

type Calls = readonly GatheredCall<SignUpInput>[];

/**
 * All that the calls of a batch need to know, in a few statements whatever their number. Volunteers are
 * locked before, then the shifts: nobody else gives or takes a place until the transaction ends.
 */
export async function readScene(
  context: BatchContext,
  calls: Calls,
  volunteers: ReadonlyMap<string, Volunteer>,
): Promise<SignUpScene> {
  const shifts = await lockShifts(context, calls);
  const posts = await readPosts(context, calls);
  const listed = await readListed(context, [...volunteers.values()], [...shifts.values()]);
  const consents = await readConsents(context, [...volunteers.values()], [...shifts.values()]);
  return { volunteers, shifts, posts, listed, consents };
}

/** By account, locked in the order of their ids. */
export async function lockVolunteersOf(
  context: BatchContext,
  calls: Calls,
): Promise<Map<string, Volunteer>> {
  const accountIds = [...new Set(calls.map(({ accountId }) => accountId))];
  const volunteers = await readVolunteers(context)
    .where(({ eb, fn, val }) => eb('accountId', '=', fn.any(val(accountIds))))
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
  return new Map(volunteers.map((volunteer) => [volunteer.accountId ?? '', volunteer]));
}

async function lockShifts(
  { transaction, communityId }: BatchContext,
  calls: Calls,
): Promise<Map<string, ShiftOfActivity>> {
  const shiftIds = [...new Set(calls.map(({ input }) => input.shiftId))];
  const shifts = await transaction
    .selectFrom('shift')
    .selectAll()
    .select(seriesDateText)
    .where('communityId', '=', communityId)
    .where(({ eb, fn, val }) => eb('id', '=', fn.any(val(shiftIds))))
    .orderBy('id')
    .forUpdate()
    .execute();
  if (shifts.length === 0) return new Map();
  const activities = await transaction
    .selectFrom('activity')
    .selectAll()
    .where('communityId', '=', communityId)
    .where('id', 'in', [...new Set(shifts.map(({ activityId }) => activityId))])
    .execute();
  const known = new Map(activities.filter(isPublic).map((activity) => [activity.id, activity]));
  return new Map(
    shifts.flatMap((shift) => {
      const activity = known.get(shift.activityId);
      return activity ? [[shift.id, { shift, activity }] as const] : [];
    }),
  );
}

async function readPosts(
  { transaction, communityId }: BatchContext,
  calls: Calls,
): Promise<Map<string, PostPlaces>> {
  const postIds = [...new Set(calls.map(({ input }) => input.postId))];
  const { rows } = await sql<PostPlaces>`
    select post.id, post.shift_id, post.capacity, post.places_taken, (
      select count(*) from signup
      where signup.community_id = ${communityId} and signup.post_id = post.id and signup.state = 'waiting'
    ) as waiting
    from shift_post as post
    where post.community_id = ${communityId} and post.id = any(${postIds}::uuid[])`.execute(
    transaction,
  );
  return new Map(rows.map((post) => [post.id, post]));
}

async function readListed(
  context: BatchContext,
  volunteers: readonly Volunteer[],
  shifts: readonly ShiftOfActivity[],
): Promise<SignUpScene['listed']> {
  const listed: SignUpScene['listed'] = new Map();
  if (volunteers.length === 0 || shifts.length === 0) return listed;
  const times = (of: 'startsAt' | 'endsAt') => shifts.map(({ shift }) => shift[of].getTime());
  const span = {
    startsAt: new Date(Math.min(...times('startsAt'))),
    endsAt: new Date(Math.max(...times('endsAt'))),
  };
  const ids = volunteers.map(({ id }) => id);
  for (const { volunteerId, ...shift } of await listedShiftsDuring(context, ids, span)) {
    listed.set(volunteerId, [...(listed.get(volunteerId) ?? []), shift]);
  }
  return listed;
}

/** Of those who are minors at the start of one of the shifts. */
async function readConsents(
  context: BatchContext,
  volunteers: readonly Volunteer[],
  shifts: readonly ShiftOfActivity[],
): Promise<Map<string, ReadonlyMap<string, Consent>>> {
  const consents = new Map<string, ReadonlyMap<string, Consent>>();
  for (const { shift, activity } of shifts) {
    const minors = volunteers.filter((volunteer) => isMinorAt(volunteer, shift.startsAt));
    const ids = minors.map(({ id }) => id);
    const known = consents.get(activity.id) ?? new Map();
    consents.set(
      activity.id,
      new Map([...known, ...(await consentsInForce(context, activity.id, ids))]),
    );
  }
  return consents;
}
