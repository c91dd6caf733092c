import { callerHomes } from '@/cloud/community/public';
import type { MemberContext } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import type { HelpRequest } from './help-row';

/**
 * Nobody earns minutes at home: neither for themselves, nor in the home that asks, nor for somebody
 * they share any home with.
 *
 * @throws Refusal ownHelpRequest, ownHousehold
 */
export async function refuseOwnHousehold(ctx: MemberContext, request: HelpRequest): Promise<void> {
  if (request.askerAccountId === ctx.accountId) throw new Refusal('ownHelpRequest');
  const own = await callerHomes(ctx);
  const askers = await callerHomes({ ...ctx, accountId: request.askerAccountId });
  const theirs = new Set([request.unitId, ...askers.map(({ unitId }) => unitId)]);
  if (own.some(({ unitId }) => theirs.has(unitId))) throw new Refusal('ownHousehold');
}
