import { z } from 'zod';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { readShift, type ShiftOfActivity } from '../../activities/who-leads';
import { shownName } from '../../ledger/shown-name';
import { readVolunteer, volunteerOfAccount } from '../../volunteers/volunteer-row';
import { overlapping } from '../coming-signups';
import { activeSignupOf, readSignup, readSignups } from '../signup-row';
import { problemShape, toldProblem } from '../told-problem';
import { whyCannotServe } from '../why-cannot-serve';
import { type Handover, othersWait, readHandover } from './handover-row';

const period = { startsAt: z.string(), endsAt: z.string() };
const token = z.string().regex(/^[\w-]{16,32}$/);

export const handOverToken = token;

/**
 * What somebody reads who opened the link of a neighbour's place: the shift, and how they may take it.
 *
 * @throws Refusal handOverNotFound, shiftNotFound
 */
export const handOverDetail = operation('volunteering.read')
  .input(z.object({ token }))
  .output(
    z.object({
      shiftId: z.string(),
      title: z.string(),
      place: z.string(),
      ...period,
      postName: z.string(),
      giver: z.string(),
      isOwn: z.boolean(),
      /** The link can still be used, by somebody. */
      isOpen: z.boolean(),
      /** Not while others wait: then only in exchange. */
      mayBeTaken: z.boolean(),
      risks: z.string(),
      riskRevision: z.number().int(),
      insurance: z.enum(['none', 'bought']),
      isRegistered: z.boolean(),
      isListed: z.boolean(),
      /** What would refuse the caller. */
      problem: problemShape,
      overlaps: z.array(z.object({ title: z.string(), ...period })),
      /** The caller's own places the giver would take in exchange. */
      exchanges: z.array(z.object({ signupId: z.string(), ...period })),
    }),
  )
  .query(async ({ ctx, input }) => {
    const handover = await readHandover(ctx, input.token);
    const signup = await readSignup(ctx, handover.signupId);
    const found = await readShift(ctx, signup.shiftId);
    const { shift, activity } = found;
    const giver = await readVolunteer(ctx, signup.volunteerId);
    const post = await ctx.transaction
      .selectFrom('shiftPost')
      .select('name')
      .where('communityId', '=', ctx.communityId)
      .where('id', '=', signup.postId)
      .executeTakeFirstOrThrow();
    const isOpen =
      handover.state === 'open' &&
      signup.state === 'confirmed' &&
      shift.state === 'open' &&
      shift.startsAt > ctx.now;
    const asked = handover.wantedShiftIds.length > 0;
    return {
      ...{ shiftId: shift.id, title: activity.title, place: activity.place },
      startsAt: shift.startsAt.toISOString(),
      endsAt: shift.endsAt.toISOString(),
      ...{ postName: post.name, giver: shownName(giver) },
      ...{ isOwn: giver.accountId === ctx.accountId, isOpen },
      mayBeTaken: isOpen && !asked && !(await othersWait(ctx, signup.postId)),
      ...{ risks: activity.risks, riskRevision: activity.riskRevision },
      insurance: activity.insurance,
      ...(await callersSide(ctx, found, handover)),
    };
  });

async function callersSide(ctx: MemberContext, found: ShiftOfActivity, handover: Handover) {
  const volunteer = await volunteerOfAccount(ctx, ctx.accountId);
  if (!volunteer) {
    return { isRegistered: false, isListed: false, problem: null, overlaps: [], exchanges: [] };
  }
  const { shift, activity } = found;
  const overlaps = await overlapping(ctx, volunteer.id, shift);
  return {
    isRegistered: volunteer.leftAt === null,
    isListed: (await activeSignupOf(ctx, shift.id, volunteer.id)) !== undefined,
    problem: toldProblem(await whyCannotServe(ctx, volunteer, activity, shift)),
    overlaps: overlaps.map(asText),
    exchanges: await ownPlaces(ctx, volunteer.id, handover.wantedShiftIds),
  };
}

async function ownPlaces(
  ctx: MemberContext,
  volunteerId: string,
  shiftIds: readonly string[],
): Promise<{ signupId: string; startsAt: string; endsAt: string }[]> {
  if (shiftIds.length === 0) return [];
  const rows = await readSignups(ctx)
    .innerJoin('shift', (join) =>
      join
        .onRef('shift.communityId', '=', 'signup.communityId')
        .onRef('shift.id', '=', 'signup.shiftId'),
    )
    .where('signup.volunteerId', '=', volunteerId)
    .where('signup.shiftId', 'in', [...shiftIds])
    .where('signup.state', '=', 'confirmed')
    .where('shift.state', '=', 'open')
    .where('shift.startsAt', '>', ctx.now)
    .select(['shift.startsAt', 'shift.endsAt'])
    .orderBy('shift.startsAt')
    .execute();
  return rows.map(({ id, startsAt, endsAt }) => ({
    signupId: id,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
  }));
}

const asText = ({ title, startsAt, endsAt }: { title: string; startsAt: Date; endsAt: Date }) => ({
  title,
  startsAt: startsAt.toISOString(),
  endsAt: endsAt.toISOString(),
});
