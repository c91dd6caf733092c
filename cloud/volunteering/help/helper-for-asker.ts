import { callerContact } from '@/cloud/community/public';
import type { MemberContext } from '@/cloud/platform/operation';
import { endedHelpStates } from '@/shared/volunteering/help/help-life-cycle';
import { readVolunteer } from '../volunteers/volunteer-row';
import type { HelpRequest } from './help-row';
import { sideOf } from './help-sides';

/**
 * Real name and phone of who has taken it: nobody opens their door to a masked name. For the asker
 * alone, and like the asker's own only until the request ends. Who took it as a duty is named where the
 * community knows them by a home.
 */
export async function helperForAsker(
  ctx: MemberContext,
  request: HelpRequest,
): Promise<{ name: string; phone: string } | null> {
  const { state, helperAccountId, helperVolunteerId } = request;
  const isOver = endedHelpStates.some((ended) => ended === state);
  if (isOver || helperAccountId === null || sideOf(request, ctx.accountId) !== 'asker') return null;
  if (helperVolunteerId === null) return callerContact({ ...ctx, accountId: helperAccountId });
  const { accountId, name, phone } = await readVolunteer(ctx, helperVolunteerId);
  // Who has closed their account meanwhile is nobody any more.
  return accountId === null ? null : { name, phone };
}
