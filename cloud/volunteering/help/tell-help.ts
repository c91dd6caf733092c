import { leaveMessages } from '@/cloud/messages/public';
import { permissions } from '@/shared/permissions';
import { isStaffRole, type StaffRole } from '@/shared/roles';
import { helpKinds } from '@/shared/volunteering/help/help-kinds';
import type { VolunteeringContext } from '../volunteering-context';
import type { HelpRequest } from './help-row';
import { accountOf, type HelpSide } from './help-sides';

/** Tells the two it concerns what happened; never where it is or whose phone it was. */
export async function tellOfHelp(
  ctx: VolunteeringContext,
  request: HelpRequest,
  sides: readonly HelpSide[],
  body: string,
): Promise<void> {
  const told = sides.map((side) => accountOf(request, side)).filter((id) => id !== null);
  await tellAccounts(ctx, request, told, body);
}

/** Tells everybody who may settle it, but the two it concerns. */
export async function tellSettlers(
  ctx: VolunteeringContext,
  request: HelpRequest,
  body: string,
): Promise<void> {
  const roles: StaffRole[] = permissions['volunteering.settleHelp'].filter(isStaffRole);
  const holders = await ctx.transaction
    .selectFrom('roleAssignment')
    .select('accountId')
    .distinct()
    .where('communityId', '=', ctx.communityId)
    .where('role', 'in', roles)
    .where('revokedAt', 'is', null)
    .execute();
  const settlers = holders
    .map(({ accountId }) => accountId)
    .filter((id) => id !== request.askerAccountId && id !== request.helperAccountId);
  await tellAccounts(ctx, request, settlers, body);
}

const tellAccounts = (
  ctx: VolunteeringContext,
  { id, kind, steps, wantedFrom }: HelpRequest,
  accountIds: readonly string[],
  body: string,
): Promise<void> =>
  leaveMessages(
    ctx,
    accountIds.map((accountId) => ({
      accountId,
      kind: 'helpStep',
      subjectId: id,
      occasion: `help:${id}:${steps}`,
      title: `邻里互助“${helpKinds[kind]}”`,
      body,
      aboutTime: wantedFrom > ctx.now ? wantedFrom : ctx.now,
    })),
  );
