import { z } from 'zod';
import type { MemberContext } from '@/cloud/platform/operation';
import type { SignupState } from '@/shared/volunteering/signup-life-cycle';
import { signupStates } from '@/shared/volunteering/signup-life-cycle';
import { freeCancelUntil } from '@/shared/volunteering/signups/cancelling';
import { type Consent, isMinorAt } from '@/shared/volunteering/signups/cannot-serve';
import type { ShiftOfActivity } from '../activities/who-leads';
import { consentsInForce } from '../volunteers/consent-in-force';
import { volunteerOfAccount } from '../volunteers/volunteer-row';
import { overlapping } from './coming-signups';
import { openHandoverOf } from './hand-over/handover-row';
import { exchangeableShifts } from './hand-over/offer-hand-over';
import { waitingPlace } from './places';
import { readSignups, type Signup } from './signup-row';
import { problemShape, toldProblem } from './told-problem';
import { whyCannotServe } from './why-cannot-serve';

const stateNames = Object.keys(signupStates) as [SignupState, ...SignupState[]];

export const signupStateShape = z.enum(stateNames);

/** Where the caller stands with a shift. */
export const ownSideShape = z.object({
  isRegistered: z.boolean(),
  /** Under 18 on the day of the shift: a guardian has to consent. */
  isMinor: z.boolean(),
  consent: z.enum(['asked', 'given', 'outdated']).nullable(),
  /** What would refuse the caller, or stands against the signup they have. */
  problem: problemShape,
  overlaps: z.array(z.object({ title: z.string(), startsAt: z.string(), endsAt: z.string() })),
  /** The newest; one that has ended does not keep from signing up again. */
  signup: z
    .object({
      signupId: z.string(),
      state: signupStateShape,
      number: z.number().int(),
      postId: z.string(),
      /** 1 is the next; only while waiting. */
      waitingPlace: z.number().int().nullable(),
      offerUntil: z.string().nullable(),
      /** The risks were written anew since. */
      risksChanged: z.boolean(),
      /** Why they were removed. */
      reason: z.string().nullable(),
      /** Until then cancelling needs no reason. */
      freeCancelUntil: z.string(),
      handOver: z.object({ token: z.string(), wantedShiftIds: z.array(z.string()) }).nullable(),
      /** Coming shifts of the activity the caller could exchange their place for. */
      exchangeable: z.array(
        z.object({ shiftId: z.string(), startsAt: z.string(), endsAt: z.string() }),
      ),
    })
    .nullable(),
});

type OwnSide = z.infer<typeof ownSideShape>;

const mostExchangeable = 20;

export async function ownSide(ctx: MemberContext, found: ShiftOfActivity): Promise<OwnSide> {
  const { shift, activity } = found;
  const volunteer = await volunteerOfAccount(ctx, ctx.accountId);
  if (!volunteer) {
    return {
      ...{ isRegistered: false, isMinor: !ctx.caller.roles.includes('adult') },
      ...{ consent: null, problem: null, overlaps: [], signup: null },
    };
  }
  const isMinor = isMinorAt(volunteer, shift.startsAt);
  const consents = isMinor ? await consentsInForce(ctx, activity.id, [volunteer.id]) : new Map();
  const newest = await readSignups(ctx)
    .where('shiftId', '=', shift.id)
    .where('volunteerId', '=', volunteer.id)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  const overlaps = await overlapping(ctx, volunteer.id, shift);
  return {
    ...{ isRegistered: volunteer.leftAt === null, isMinor },
    consent: consentWord(consents.get(volunteer.id) ?? null, activity.riskRevision),
    problem: toldProblem(await whyCannotServe(ctx, volunteer, activity, shift)),
    overlaps: overlaps.map(({ title, startsAt, endsAt }) => ({
      title,
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
    })),
    signup: newest ? await ownSignup(ctx, found, newest) : null,
  };
}

function consentWord(consent: Consent | null, riskRevision: number): OwnSide['consent'] {
  if (consent === null || consent.state === 'asked') return consent?.state ?? null;
  return consent.riskRevision === riskRevision ? 'given' : 'outdated';
}

async function ownSignup(
  ctx: MemberContext,
  { shift, activity }: ShiftOfActivity,
  signup: Signup,
): Promise<NonNullable<OwnSide['signup']>> {
  const { id, state, number, postId, offerUntil, volunteerId } = signup;
  const isConfirmed = state === 'confirmed';
  const handover = isConfirmed ? await openHandoverOf(ctx, id) : undefined;
  const exchangeable = isConfirmed
    ? await exchangeableShifts(ctx, shift, volunteerId)
        .select(['shift.id as shiftId', 'shift.startsAt', 'shift.endsAt'])
        .orderBy('shift.startsAt')
        .limit(mostExchangeable)
        .execute()
    : [];
  return {
    ...{ signupId: id, state, number, postId },
    waitingPlace: state === 'waiting' ? await waitingPlace(ctx, signup) : null,
    offerUntil: offerUntil?.toISOString() ?? null,
    risksChanged: signup.riskRevision < activity.riskRevision,
    reason: state === 'removed' ? signup.reason : null,
    freeCancelUntil: freeCancelUntil(shift, activity, signup).toISOString(),
    handOver: handover ? { token: handover.token, wantedShiftIds: handover.wantedShiftIds } : null,
    exchangeable: exchangeable.map(({ shiftId, startsAt, endsAt }) => ({
      ...{ shiftId, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() },
    })),
  };
}
