import { z } from 'zod';
import { readSettings } from '@/cloud/community/community-settings';
import { roleInput } from '@/cloud/community/role-input';
import { type OperationContext, openOperation } from '@/cloud/platform/operation';
import { ownAccount } from './own-account';
import { ownBinding } from './own-binding';
import { ownBindings } from './own-bindings';

const answer = z.object({
  loggedIn: z.boolean(),
  /** null until the person has consented. */
  account: z
    .object({ consentedAt: z.string(), consentVersion: z.string(), consentIsCurrent: z.boolean() })
    .nullable(),
  community: z
    .object({
      id: z.string(),
      name: z.string(),
      kind: z.enum(['compound', 'village', 'residentialCommunity']),
      privacyContact: z.string(),
    })
    .nullable(),
  roles: z.array(roleInput),
  /** Bindings that hold now. */
  homes: z.array(ownBinding),
  pendingBindings: z.array(ownBinding),
});

/** Everything the app must know about its user when it starts, in one call, logged in or not. */
export const whoAmI = openOperation('anyone')
  .output(answer)
  .query(async ({ ctx }) => {
    const account = await ownAccount(ctx);
    const bindings = await bindingsHere(ctx);
    return {
      loggedIn: ctx.caller.openId !== null,
      account: account && { ...account, consentedAt: account.consentedAt.toISOString() },
      community: await communityChosen(ctx),
      roles: [...ctx.caller.roles],
      homes: bindings.filter(({ isValid }) => isValid),
      pendingBindings: bindings.filter(({ state }) => state === 'pending'),
    };
  });

async function bindingsHere({ caller, communityId, ...ctx }: OperationContext) {
  if (caller.accountId === null || communityId === null) return [];
  return ownBindings({ ...ctx, communityId, accountId: caller.accountId });
}

async function communityChosen({ transaction, communityId }: OperationContext) {
  if (communityId === null) return null;
  const community = await transaction
    .selectFrom('community')
    .select(['id', 'name', 'kind'])
    .where('id', '=', communityId)
    .executeTakeFirstOrThrow();
  const { privacyContact } = await readSettings({ transaction, communityId });
  return { ...community, privacyContact };
}
