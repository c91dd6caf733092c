import type { MemberContext } from '@/cloud/platform/operation';
import { may } from '@/shared/permissions';
import { Refusal } from '@/shared/refusals';
import { leadsShift, readShift } from '../activities/who-leads';

/**
 * Staff register others as volunteers; whoever leads a shift may for it, from what people tell them.
 *
 * @throws Refusal registerForOthersNotAllowed, shiftNotFound
 */
export async function refuseUnlessRegistering(
  ctx: MemberContext,
  shiftId: string | null,
  isFromRegister: boolean,
): Promise<void> {
  if (may(ctx.caller.roles, 'volunteering.registerOthers')) return;
  if (shiftId !== null && !isFromRegister) {
    const { shift, activity } = await readShift(ctx, shiftId);
    if (await leadsShift(ctx, shift, activity)) return;
  }
  throw new Refusal('registerForOthersNotAllowed');
}
