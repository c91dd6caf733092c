import { randomBytes } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import { signupLimits } from '@/shared/volunteering/signups/signup-limits';
import type { VolunteeringContext } from '../../volunteering-context';
import { refuseUnlessComing } from '../accept-terms';
import { lockOwnSignup, type OwnSignup } from '../lock-own-signup';
import { refuseWhileThere } from '../refuse-while-there';
import { endHandover, openHandoverOf, othersWait } from './handover-row';

/**
 * The caller offers their confirmed place to whoever opens the link. While others wait for the post it
 * is theirs, and only an exchange for a coming shift of the same activity is left. A new link ends the
 * one before.
 *
 * @throws Refusal notRegisteredAsVolunteer, signupNotFound, signupNotConfirmed, shiftNotOpen, shiftBegan,
 *   stillCheckedIn, handOverWhileOthersWait, exchangeShiftWrong
 */
export const offerHandOver = operation('volunteering.volunteer')
  .input(
    z.object({
      signupId: z.uuid(),
      /** Shifts the caller would take instead; empty: the place is given away. */
      wantedShiftIds: z.array(z.uuid()).max(signupLimits.wantedShifts.most),
    }),
  )
  .output(z.object({ token: z.string() }))
  .mutation(async ({ ctx, input: { signupId, wantedShiftIds } }) => {
    const own = await lockOwnSignup(ctx, signupId);
    if (own.signup.state !== 'confirmed') throw new Refusal('signupNotConfirmed');
    refuseUnlessComing(own, ctx.now);
    await refuseWhileThere(ctx, own.signup);
    const wanted = [...new Set(wantedShiftIds)];
    if (wanted.length === 0 && (await othersWait(ctx, own.signup.postId))) {
      throw new Refusal('handOverWhileOthersWait');
    }
    await refuseUnlessExchangeable(ctx, own, wanted);
    const before = await openHandoverOf(ctx, signupId);
    if (before) await endHandover(ctx, before.id, { state: 'withdrawn' });
    const token = randomBytes(15).toString('base64url');
    await ctx.transaction
      .insertInto('placeHandover')
      .values({
        ...{ communityId: ctx.communityId, id: uuid(), signupId, token, wantedShiftIds: wanted },
        ...{ state: 'open', madeAt: ctx.now, endedAt: null },
        ...{ takenSignupId: null, givenSignupId: null },
      })
      .execute();
    await recordDeed(ctx, 'volunteering.offerHandOver', own.shift.id, { signupId });
    return { token };
  });

/** Other coming shifts of the activity, on whose list the giver is not. */
async function refuseUnlessExchangeable(
  ctx: VolunteeringContext,
  { shift, volunteer }: OwnSignup,
  wanted: readonly string[],
): Promise<void> {
  if (wanted.length === 0) return;
  const free = await exchangeableShifts(ctx, shift, volunteer.id)
    .where('shift.id', 'in', [...wanted])
    .select('shift.id')
    .execute();
  if (free.length < wanted.length) throw new Refusal('exchangeShiftWrong');
}

/** Coming shifts of the same activity on whose list a volunteer is not. */
export const exchangeableShifts = (
  { transaction, communityId, now }: VolunteeringContext,
  shift: { id: string; activityId: string },
  volunteerId: string,
) =>
  transaction
    .selectFrom('shift')
    .where('shift.communityId', '=', communityId)
    .where('shift.activityId', '=', shift.activityId)
    .where('shift.id', '<>', shift.id)
    .where('shift.state', '=', 'open')
    .where('shift.startsAt', '>', now)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('signup')
            .select('signup.id')
            .where('signup.communityId', '=', communityId)
            .whereRef('signup.shiftId', '=', 'shift.id')
            .where('signup.volunteerId', '=', volunteerId)
            .where('signup.state', 'in', ['confirmed', 'waiting', 'offered']),
        ),
      ),
    );
