import type { MemberContext } from '@/cloud/platform/operation';
import { may } from '@/shared/permissions';
import { Refusal } from '@/shared/refusals';
import { leadsShift, readShift } from '../activities/who-leads';

export const keepsLedger = ({ caller }: Pick<MemberContext, 'caller'>): boolean =>
  may(caller.roles, 'volunteering.keepLedger');

/**
 * Corrections are proposed by whoever keeps the ledger, and by those who lead the shift it was served
 * in.
 *
 * @throws Refusal notYourEntry, shiftNotFound
 */
export async function requireMayCorrect(ctx: MemberContext, shiftId: string | null): Promise<void> {
  if (keepsLedger(ctx)) return;
  if (shiftId === null) throw new Refusal('notYourEntry');
  const { shift, activity } = await readShift(ctx, shiftId);
  if (!(await leadsShift(ctx, shift, activity))) throw new Refusal('notYourEntry');
}
