import { slotAt, slotStart } from '@/shared/code-slots';
import { Refusal } from '@/shared/refusals';
import { whyScanTooOld } from '@/shared/volunteering/attendance/attendance-times';
import { readShiftCheckInScene, slotOfCode } from '@/shared/volunteering/attendance/check-in-scene';
import type { Shift } from '../activities/who-leads';
import type { VolunteeringContext } from '../volunteering-context';
import { isCodeProof } from './code-proof';
import { refuse } from './refuse';
import { readSecret } from './shift-secret';

/** When a code was seen, by the server's clock alone. */
export interface SeenCode {
  way: 'code' | 'offlineCode';
  at: Date;
}

/**
 * What a scanned text proves: the code on the screen now or just before, or, where the phone had no
 * network when it scanned (`queued`), an earlier one. The phone's own clock is never asked.
 *
 * @throws Refusal shiftCodeUnreadable, shiftCodeOfAnother, shiftCodeWrong, shiftCodeExpired, scanTooOld
 */
export async function verifiedCode(
  ctx: VolunteeringContext,
  shift: Pick<Shift, 'id' | 'startsAt'>,
  text: string,
  queued: boolean,
): Promise<SeenCode> {
  const code = readShiftCheckInScene(text);
  if (code === null) throw new Refusal('shiftCodeUnreadable');
  if (code.shiftId !== shift.id) throw new Refusal('shiftCodeOfAnother');
  const secret = await readSecret(ctx, shift.id);
  const slot = slotOfCode(code.slotMark, shift.startsAt);
  if (secret === null || !isCodeProof(secret, shift.id, slot, code.proof))
    throw new Refusal('shiftCodeWrong');
  const age = slotAt(ctx.now) - slot;
  if (age === 0 || age === 1) return { way: 'code', at: ctx.now };
  // A leader's phone has codes in advance; nobody else can have seen one.
  if (age < 0) throw new Refusal('shiftCodeWrong');
  if (!queued) throw new Refusal('shiftCodeExpired');
  const at = slotStart(slot);
  refuse(whyScanTooOld(at, ctx.now));
  return { way: 'offlineCode', at };
}
