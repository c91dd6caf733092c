import type { MemberContext } from '@/cloud/platform/operation';
import { may } from '@/shared/permissions';
import { Refusal } from '@/shared/refusals';
import { type HelpRequest, lockHelp } from './help-row';

export type HelpSide = 'asker' | 'helper';

/** Which side of the request the account is; null: neither. */
export function sideOf(
  { askerAccountId, helperAccountId }: HelpRequest,
  accountId: string,
): HelpSide | null {
  if (accountId === askerAccountId) return 'asker';
  return accountId === helperAccountId ? 'helper' : null;
}

export const otherSide = (side: HelpSide): HelpSide => (side === 'asker' ? 'helper' : 'asker');

export const accountOf = (request: HelpRequest, side: HelpSide): string | null =>
  side === 'asker' ? request.askerAccountId : request.helperAccountId;

/**
 * Whether the caller may read it at all: what is shown and going on, everybody; one's own and what
 * staff have to look at, always.
 */
export function mayReadHelp({ accountId, caller }: MemberContext, request: HelpRequest): boolean {
  if (sideOf(request, accountId) !== null) return true;
  const roles = caller.roles;
  if (may(roles, 'volunteering.settleHelp') || may(roles, 'moderation.decide')) return true;
  const isOver = request.state === 'withdrawn' || request.state === 'expired';
  return request.visibility === 'shown' && !isOver;
}

/**
 * The request, locked, for one of the two it concerns; `as` where only one of them may.
 *
 * @throws Refusal helpNotFound, notYourHelp
 */
export async function lockOwnHelp(
  ctx: MemberContext,
  requestId: string,
  as: HelpSide | null = null,
): Promise<{ request: HelpRequest; side: HelpSide }> {
  const request = await lockHelp(ctx, requestId);
  if (!mayReadHelp(ctx, request)) throw new Refusal('helpNotFound');
  const side = sideOf(request, ctx.accountId);
  if (side === null || (as !== null && side !== as)) throw new Refusal('notYourHelp');
  return { request, side };
}
