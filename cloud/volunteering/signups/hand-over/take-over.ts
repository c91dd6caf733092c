import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import { readShift, type ShiftOfActivity } from '../../activities/who-leads';
import { isSomebodyThere } from '../../attendance/attendance-row';
import { callersVolunteer } from '../../volunteers/callers-volunteer';
import { lockVolunteers, type Volunteer } from '../../volunteers/volunteer-row';
import { type AcceptedTerms, refuseUnlessComing, refuseUnlessFit } from '../accept-terms';
import { overlapping } from '../coming-signups';
import { refuseWhileThere } from '../refuse-while-there';
import { activeSignupOf, changeSignup, readSignup, type Signup, writeSignups } from '../signup-row';
import { tellVolunteers } from '../tell-volunteers';
import { whyCannotServe } from '../why-cannot-serve';
import { handOverToken } from './hand-over-detail';
import { endHandover, type Handover, othersWait, readHandover } from './handover-row';

/** A confirmed place, with its shift and whose it is. */
interface Place extends ShiftOfActivity {
  signup: Signup;
  volunteer: Volunteer;
}

/**
 * The caller takes over a neighbour's place, in exchange for one of their own where the neighbour wants
 * one. Both sides in one transaction: no place is ever free in between.
 *
 * @throws Refusal notRegisteredAsVolunteer, handOverNotFound, handOverEnded, handOverToOneself,
 *   handOverWhileOthersWait, exchangeNotWanted, alreadySignedUp, signupNotConfirmed,
 *   stillCheckedIn, and what
 *   `refuseUnlessFit` refuses
 */
export const takeOver = operation('volunteering.volunteer')
  .input(
    z.object({
      token: handOverToken,
      riskRevision: z.number().int().min(1),
      overlapAccepted: z.boolean(),
      /** The caller's own signup that the giver gets; null: the place is given away. */
      inExchange: z.uuid().nullable(),
    }),
  )
  .output(z.object({ shiftId: z.string(), signupId: z.string() }))
  .mutation(async ({ ctx, input: { token, inExchange, ...terms } }) => {
    const handover = await readHandover(ctx, token);
    const { given, taker, back } = await lockBoth(ctx, handover, inExchange);
    if (given.volunteer.id === taker.id) throw new Refusal('handOverToOneself');
    const wantsExchange = handover.wantedShiftIds.length > 0;
    if (wantsExchange !== (back !== null)) throw new Refusal('exchangeNotWanted');
    if (back === null && (await othersWait(ctx, given.signup.postId))) {
      throw new Refusal('handOverWhileOthersWait');
    }
    const givenSignup = back && (await giveBack(ctx, given, back, handover));
    const taken = await take(ctx, given, taker, terms);
    await endHandover(ctx, handover.id, {
      state: 'taken',
      takenSignupId: taken.id,
      givenSignupId: givenSignup?.id ?? null,
    });
    await tellVolunteers(ctx, given, [given.volunteer.id], {
      kind: 'shiftChange',
      occasion: `handedOver:${given.signup.number}`,
      body: back
        ? '邻居和您换了班次，请打开“我的报名”查看新的时间。'
        : '邻居接下了您的名额，这个班次您不用来了。',
    });
    const deed = back ? 'volunteering.exchangePlaces' : 'volunteering.takeOver';
    await recordDeed(ctx, deed, given.shift.id, { signupId: taken.id });
    return { shiftId: given.shift.id, signupId: taken.id };
  });

/** Both volunteers, then both shifts, each in the order of their ids; everything is read under the locks. */
async function lockBoth(ctx: MemberContext, handover: Handover, inExchange: string | null) {
  const ownId = (await callersVolunteer(ctx)).id;
  const before = await readSignup(ctx, handover.signupId);
  const own = inExchange === null ? null : await readSignup(ctx, inExchange);
  const volunteers = new Map(
    (await lockVolunteers(ctx, [ownId, before.volunteerId])).map((one) => [one.id, one]),
  );
  const shifts = new Map<string, ShiftOfActivity>();
  for (const shiftId of [before.shiftId, ...(own ? [own.shiftId] : [])].sort()) {
    shifts.set(shiftId, await readShift(ctx, shiftId, { lock: true }));
  }
  const placeOf = async (signupId: string): Promise<Place> => {
    const signup = await readSignup(ctx, signupId);
    const found = shifts.get(signup.shiftId);
    const volunteer = volunteers.get(signup.volunteerId);
    if (!found || !volunteer) throw new Refusal('signupNotFound');
    return { ...found, signup, volunteer };
  };
  const given = await placeOf(handover.signupId);
  const isOpen = (await readHandover(ctx, handover.token)).state === 'open';
  if (!isOpen || given.signup.state !== 'confirmed') throw new Refusal('handOverEnded');
  // They came after all, and serve themselves.
  if (await isSomebodyThere(ctx, [given.shift.id], given.volunteer.id))
    throw new Refusal('handOverEnded');
  const taker = volunteers.get(ownId);
  if (!taker) throw new Refusal('notRegisteredAsVolunteer');
  return { given, taker, back: inExchange === null ? null : await placeOf(inExchange) };
}

/** The giver gets the taker's place; they said they would take it, risks and all, when they made the link. */
async function giveBack(
  ctx: MemberContext,
  given: Place,
  back: Place,
  { wantedShiftIds }: Handover,
): Promise<Signup> {
  if (back.signup.state !== 'confirmed') throw new Refusal('signupNotConfirmed');
  const isCallers = back.volunteer.accountId === ctx.accountId;
  const isWanted = wantedShiftIds.includes(back.shift.id) && back.activity.id === given.activity.id;
  if (!isCallers || !isWanted) throw new Refusal('exchangeNotWanted');
  refuseUnlessComing(back, ctx.now);
  await refuseWhileThere(ctx, back.signup);
  const giver = given.volunteer;
  if (await activeSignupOf(ctx, back.shift.id, giver.id)) throw new Refusal('exchangeNotWanted');
  if ((await whyCannotServe(ctx, giver, back.activity, back.shift)) !== null) {
    throw new Refusal('exchangeNotWanted');
  }
  const others = await overlapping(ctx, giver.id, back.shift);
  if (others.some(({ shiftId }) => shiftId !== given.shift.id)) {
    throw new Refusal('exchangeNotWanted');
  }
  await changeSignup(ctx, back.signup, 'handOver');
  return confirmed(ctx, back, giver, given.signup.riskRevision);
}

async function take(
  ctx: MemberContext,
  given: Place,
  taker: Volunteer,
  terms: AcceptedTerms,
): Promise<Signup> {
  const listed = await activeSignupOf(ctx, given.shift.id, taker.id);
  if (listed) throw new Refusal('alreadySignedUp');
  await refuseUnlessFit(ctx, given, taker, terms);
  await changeSignup(ctx, given.signup, 'handOver');
  return confirmed(ctx, given, taker, terms.riskRevision);
}

async function confirmed(
  ctx: MemberContext,
  { shift, signup: { postId } }: Place,
  { id: volunteerId }: Volunteer,
  riskRevision: number,
): Promise<Signup> {
  const [written] = await writeSignups(ctx, shift.id, [
    { postId, volunteerId, way: 'handOver', riskRevision, state: 'confirmed' },
  ]);
  if (!written) throw new Error('a signup was not written');
  return written;
}
