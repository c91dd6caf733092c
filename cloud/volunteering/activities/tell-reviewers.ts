import { permissions } from '@/shared/permissions';
import { isStaffRole, type Role } from '@/shared/roles';
import { tellAccounts } from '../organising/tell-accounts';
import type { VolunteeringContext } from '../volunteering-context';

interface Duty {
  /** The activity or team. */
  subjectId: string;
  /** The same occasion is told the same person once. */
  occasion: string;
  title: string;
  body: string;
}

const reviewing = (permissions['volunteering.review'] as readonly Role[]).filter(isStaffRole);

/** Tells everybody who reviews activities and teams, but whoever the news are of. */
export async function tellReviewers(ctx: VolunteeringContext, duty: Duty): Promise<void> {
  const holders = await ctx.transaction
    .selectFrom('roleAssignment')
    .select('accountId')
    .distinct()
    .where('communityId', '=', ctx.communityId)
    .where('role', 'in', reviewing)
    .where('revokedAt', 'is', null)
    .execute();
  const others = holders.map(({ accountId }) => accountId).filter((id) => id !== ctx.accountId);
  await tellDuty(ctx, others, duty);
}

/** Leaves a message that opens the organisers' desk. */
export const tellDuty = (
  ctx: VolunteeringContext,
  accountIds: readonly string[],
  duty: Duty,
): Promise<void> =>
  tellAccounts(ctx, accountIds, { ...duty, kind: 'volunteeringDuty', aboutTime: ctx.now });
