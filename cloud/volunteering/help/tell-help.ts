import { holdersOf } from '@/cloud/community/public';
import { leaveMessages } from '@/cloud/messages/public';
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
  const holders = await holdersOf(ctx, 'volunteering.settleHelp');
  const settlers = holders.filter(
    (id) => id !== request.askerAccountId && id !== request.helperAccountId,
  );
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
