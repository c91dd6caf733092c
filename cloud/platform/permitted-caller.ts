import { may } from '@/shared/permissions';
import { Refusal } from '@/shared/refusals';
import type { Caller } from './identity';
import type { Audience } from './operation';

/**
 * Whether the caller belongs to those an operation is for.
 *
 * @throws Refusal notLoggedIn, consentMissing, notAllowed
 */
export function refuseUnlessAllowed(audience: Audience, caller: Caller): void {
  if (audience === 'anyone') return;
  if (caller.openId === null) throw new Refusal('notLoggedIn');
  if (audience === 'person') return;
  if (caller.accountId === null) throw new Refusal('consentMissing');
  if (audience === 'account') return;
  if (!may(caller.roles, audience)) throw new Refusal('notAllowed', { permission: audience });
}
