import type { GatheredCall } from '@/cloud/platform/gathered-operation';
import { Refusal } from '@/shared/refusals';
import { type Consent, cannotServe } from '@/shared/volunteering/signups/cannot-serve';
import { leastOfferMinutes } from '@/shared/volunteering/signups/offer-time';
import { overlap } from '@/shared/volunteering/signups/overlaps';
import type { ShiftOfActivity } from '../activities/who-leads';
import type { Volunteer } from '../volunteers/volunteer-row';
import type { SignUpInput } from './sign-up';
import type { NewSignup } from './signup-row';

/** A post and how full it is; what is accepted in this batch counts for those who come after. */
export interface PostPlaces {
  id: string;
  shiftId: string;
  capacity: number;
  placesTaken: number;
  waiting: number;
}

/** What is known about the calls of one batch. */
export interface SignUpScene {
  /** By account. */
  volunteers: ReadonlyMap<string, Volunteer>;
  shifts: ReadonlyMap<string, ShiftOfActivity>;
  posts: ReadonlyMap<string, PostPlaces>;
  /** Shifts on whose list somebody is; whoever signs up in this batch is put there. By volunteer. */
  listed: Map<string, { shiftId: string; startsAt: Date; endsAt: Date }[]>;
  /** By activity and volunteer. */
  consents: ReadonlyMap<string, ReadonlyMap<string, Consent>>;
}

export interface AcceptedSignup {
  shiftId: string;
  signup: NewSignup;
  /** Among those who wait for the post, 1 the next; null: confirmed. */
  waitingPlace: number | null;
}

/** The signup of a call, or why it is refused. Calls of one batch are judged in their order. */
export function acceptedSignup(
  scene: SignUpScene,
  { accountId, input }: GatheredCall<SignUpInput>,
  now: Date,
): AcceptedSignup | Refusal {
  const volunteer = scene.volunteers.get(accountId);
  if (!volunteer) return new Refusal('notRegisteredAsVolunteer');
  const found = scene.shifts.get(input.shiftId);
  if (!found) return new Refusal('shiftNotFound');
  const { shift, activity } = found;
  if (shift.state !== 'open' || activity.state !== 'published') return new Refusal('shiftNotOpen');
  if (shift.startsAt <= now) return new Refusal('shiftBegan');
  const post = scene.posts.get(input.postId);
  if (post?.shiftId !== shift.id) return new Refusal('postNotFound');

  const listed = scene.listed.get(volunteer.id) ?? [];
  if (listed.some(({ shiftId }) => shiftId === shift.id)) return new Refusal('alreadySignedUp');
  const consent = scene.consents.get(activity.id)?.get(volunteer.id) ?? null;
  const problem = cannotServe({ volunteer, activity, startsAt: shift.startsAt, consent });
  if (problem !== null) return new Refusal(problem);
  if (input.riskRevision !== activity.riskRevision) return new Refusal('risksNotAccepted');
  const overlaps = listed.some((other) => overlap(other, shift));
  if (overlaps && !input.overlapAccepted) return new Refusal('shiftsOverlap');

  const state = post.waiting === 0 && post.placesTaken < post.capacity ? 'confirmed' : 'waiting';
  if (state === 'waiting' && isTooLateToWait(shift.startsAt, now))
    return new Refusal('shiftFullSoon');
  if (state === 'confirmed') post.placesTaken += 1;
  else post.waiting += 1;
  const { startsAt, endsAt } = shift;
  scene.listed.set(volunteer.id, [...listed, { shiftId: shift.id, startsAt, endsAt }]);
  return {
    shiftId: shift.id,
    signup: {
      ...{ postId: post.id, volunteerId: volunteer.id, way: 'self', state },
      riskRevision: input.riskRevision,
    },
    waitingPlace: state === 'waiting' ? post.waiting : null,
  };
}

/** Nobody is offered a place any more: waiting would be in vain. */
const isTooLateToWait = (startsAt: Date, now: Date): boolean =>
  startsAt.getTime() - now.getTime() < leastOfferMinutes * 60_000;
