import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { slotAt, slotStart } from '@/shared/code-slots';
import { Refusal } from '@/shared/refusals';
import { attendanceLimits } from '@/shared/volunteering/attendance/attendance-limits';
import { arrivalsFrom, leavingUntil } from '@/shared/volunteering/attendance/attendance-times';
import { shiftCheckInScene } from '@/shared/volunteering/attendance/check-in-scene';
import { requireShiftLeader } from '../activities/who-leads';
import { codeProof } from './code-proof';
import { makeSecret } from './shift-secret';

/**
 * The codes for the leader's screen, each with the UTC instants it is to be shown between: now and for
 * the next ten minutes, so that a short gap of the network does not stop check-in. `now` is the server's
 * clock; the leader's is not used.
 *
 * @throws Refusal shiftNotFound, notYourShift, shiftCalledOff, arrivalTooEarly, leavingOver
 */
export const shiftCodes = operation('volunteering.lead')
  .input(z.object({ shiftId: z.uuid() }))
  .output(
    z.object({
      codes: z.array(z.object({ scene: z.string(), from: z.string(), until: z.string() })),
      now: z.string(),
    }),
  )
  .query(async ({ ctx, input: { shiftId } }) => {
    const { shift } = await requireShiftLeader(ctx, shiftId);
    if (shift.state === 'cancelled') throw new Refusal('shiftCalledOff');
    const [since, last] = [arrivalsFrom(shift), leavingUntil(shift)];
    if (ctx.now < since) throw new Refusal('arrivalTooEarly', { since: since.toISOString() });
    if (ctx.now > last) throw new Refusal('leavingOver');
    const secret = await makeSecret(ctx, shiftId);
    const until = Math.min(ctx.now.getTime() + attendanceLimits.codesAhead, last.getTime());
    const codes = [];
    for (let slot = slotAt(ctx.now); slotStart(slot).getTime() < until; slot += 1)
      codes.push({
        scene: shiftCheckInScene(shiftId, slot, codeProof(secret, shiftId, slot)),
        from: slotStart(slot).toISOString(),
        until: slotStart(slot + 1).toISOString(),
      });
    return { codes, now: ctx.now.toISOString() };
  });
