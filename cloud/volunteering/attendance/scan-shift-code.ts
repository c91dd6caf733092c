import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { placeScan } from './place-scan';
import { askedScan, scanAnswer } from './scan-input';
import { verifiedCode } from './verified-code';

/**
 * The caller has scanned the code on the leader's screen. `queued`: without a network, and sends it now;
 * a code that has passed is taken then, for a leader to confirm, up to 7 days later. Sent twice it
 * counts once.
 *
 * @throws Refusal notRegisteredAsVolunteer, shiftNotFound, shiftCodeUnreadable, shiftCodeOfAnother,
 *   shiftCodeWrong, shiftCodeExpired, scanTooOld, arrivalTooEarly, arrivalOver, leavingOver,
 *   shiftCalledOff, shiftNotCheckedIn, requestIdReused, and those of `signUpOnSpot`
 */
export const scanShiftCode = operation('volunteering.volunteer')
  .input(askedScan.extend({ text: z.string().max(500), queued: z.boolean() }))
  .output(scanAnswer)
  .mutation(({ ctx, input: { text, queued, ...asked } }) =>
    placeScan(ctx, asked, ({ shift }) => verifiedCode(ctx, shift, text, queued)),
  );
