import { callerHomes } from '@/cloud/community/public';
import type { MemberContext } from '@/cloud/platform/operation';
import { volunteerOfAccount } from '../volunteers/volunteer-row';
import type { HelpRequest } from './help-row';

/**
 * Why the caller is not the one to take a request: nobody earns minutes at home, neither for
 * themselves, nor in the home that asks, nor for somebody they share any home with; and whom the asker
 * has sent away stays away. null: they may, where the request is open.
 */
export async function whyNotTake(
  ctx: MemberContext,
  request: HelpRequest,
): Promise<'ownHelpRequest' | 'ownHousehold' | 'helpNotAgain' | null> {
  if (request.askerAccountId === ctx.accountId) return 'ownHelpRequest';
  const own = await callerHomes(ctx);
  const askers = await callerHomes({ ...ctx, accountId: request.askerAccountId });
  const theirs = new Set([request.unitId, ...askers.map(({ unitId }) => unitId)]);
  if (own.some(({ unitId }) => theirs.has(unitId))) return 'ownHousehold';
  return (await wasSentAway(ctx, request)) ? 'helpNotAgain' : null;
}

/** Likewise, and as a volunteer, whose minutes count: who has registered and not left. */
export async function whyNotVolunteer(
  ctx: MemberContext,
  request: HelpRequest,
): Promise<
  NonNullable<Awaited<ReturnType<typeof whyNotTake>>> | 'notRegisteredAsVolunteer' | null
> {
  const refusal = await whyNotTake(ctx, request);
  if (refusal) return refusal;
  const volunteer = await volunteerOfAccount(ctx, ctx.accountId);
  return volunteer && volunteer.leftAt === null ? null : 'notRegisteredAsVolunteer';
}

async function wasSentAway(
  { transaction, communityId, accountId }: MemberContext,
  { id }: HelpRequest,
): Promise<boolean> {
  const step = await transaction
    .selectFrom('helpStep')
    .select('id')
    .where('communityId', '=', communityId)
    .where('requestId', '=', id)
    .where('kind', '=', 'chooseAnother')
    .where('helperAccountId', '=', accountId)
    .executeTakeFirst();
  return step !== undefined;
}
