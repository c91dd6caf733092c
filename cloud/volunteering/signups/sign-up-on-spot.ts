import { sql } from 'kysely';
import { Refusal } from '@/shared/refusals';
import type { ShiftOfActivity } from '../activities/who-leads';
import type { VolunteeringContext } from '../volunteering-context';
import type { Volunteer } from '../volunteers/volunteer-row';
import { activeSignupOf, changeSignup, readSignup, type Signup, writeSignups } from './signup-row';
import { whyCannotServe } from './why-cannot-serve';

interface OnSpot extends ShiftOfActivity {
  /** Without one: the first with a place left. */
  postId?: string | undefined;
  volunteer: Volunteer;
  way: 'leader' | 'walkIn';
}

/**
 * A leader gives a volunteer a free place. Who is on the list of that post already keeps their number,
 * who waited for another waits no more, and who has a place, or is offered one, gets no other. The risks
 * were told by the leader. The shift is locked by the caller, who checked that it takes people now.
 *
 * @throws Refusal noPlaceLeft, postNotFound, and what `whyCannotServe` answers
 */
export async function signUpOnSpot(
  ctx: VolunteeringContext,
  { shift, activity, postId, volunteer, way }: OnSpot,
): Promise<Signup> {
  const before = await activeSignupOf(ctx, shift.id, volunteer.id);
  if (before?.state === 'confirmed') return before;
  const problem = await whyCannotServe(ctx, volunteer, activity, shift);
  if (problem !== null) throw new Refusal(problem);
  const { riskRevision } = activity;
  const post =
    before?.state === 'offered' ? before.postId : await freePost(ctx, shift.id, postId, before);
  if (before?.postId === post) {
    await changeSignup(ctx, before, 'accept', { riskRevision });
    return readSignup(ctx, before.id);
  }
  if (before) await changeSignup(ctx, before, 'cancel');
  const [signup] = await writeSignups(ctx, shift.id, [
    { postId: post, volunteerId: volunteer.id, way, riskRevision, state: 'confirmed' },
  ]);
  if (!signup) throw new Error('a signup was not written');
  return signup;
}

async function freePost(
  { transaction, communityId }: VolunteeringContext,
  shiftId: string,
  postId: string | undefined,
  waiting: Pick<Signup, 'postId'> | undefined,
): Promise<string> {
  const { rows } = await sql<{ id: string; left: number }>`
    select id, capacity - places_taken as left from shift_post
    where community_id = ${communityId} and shift_id = ${shiftId}
      and (${postId ?? null}::uuid is null or id = ${postId ?? null}::uuid)
    order by capacity > places_taken desc, id = ${waiting?.postId ?? null}::uuid desc nulls last,
      position`.execute(transaction);
  const [first] = rows;
  if (!first) throw new Refusal('postNotFound');
  if (first.left <= 0) throw new Refusal('noPlaceLeft');
  return first.id;
}
