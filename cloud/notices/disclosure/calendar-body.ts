import type { MemberContext } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import type { StaffRole } from '@/shared/roles';
import { holdersOfBody } from '../postings/tell-body';

/**
 * A body may be asked for something only where somebody serves in it: reminders would reach nobody.
 *
 * @throws Refusal disclosureBodyAbsent
 */
export async function refuseAbsentBody(ctx: MemberContext, body: StaffRole): Promise<void> {
  if ((await holdersOfBody(ctx, body)).length === 0) throw new Refusal('disclosureBodyAbsent');
}

/** Whether the caller speaks for the body; the administrator keeps the calendar of every body. */
export const isOfBody = ({ caller }: MemberContext, body: StaffRole): boolean =>
  caller.roles.includes(body) || caller.roles.includes('administrator');
