import { z } from 'zod';
import { endBindings } from '@/cloud/community/end-bindings';
import { communitiesOf, inEachCommunity } from '@/cloud/community/in-each-community';
import { refuseLastAdministrator } from '@/cloud/community/roles/last-administrator';
import type { CallerContext } from '@/cloud/community/valid-bindings';
import { closeAcknowledgements } from '@/cloud/conventions/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { accountOperation } from '@/cloud/platform/operation';
import { closeHelp, closeVolunteer } from '@/cloud/volunteering/public';

/**
 * Closes the caller's account: roles, bindings and claims end in every community, names and phones
 * are taken out, and WeChat's id is unlinked. Topics, tallies and sealed ballots stay for the time
 * in which a decision can be challenged (Civil Code art. 280), no longer tied to a person.
 *
 * @throws Refusal lastAdministrator
 */
export const closeAccount = accountOperation()
  .output(z.object({ closed: z.literal(true) }))
  .mutation(async ({ ctx }) => {
    const { accountId } = ctx;
    await inEachCommunity(ctx, await communitiesOf(ctx, accountId), (here) =>
      leaveCommunity({ ...here, accountId }),
    );
    await ctx.transaction
      .updateTable('account')
      .set({ openId: null, closedAt: ctx.now })
      .where('id', '=', accountId)
      .execute();
    return { closed: true as const };
  });

async function leaveCommunity(context: CallerContext): Promise<void> {
  const { transaction, communityId, accountId, now } = context;
  await refuseLastAdministrator(context, accountId);
  await closeHelp(context);
  await closeAcknowledgements(context);
  await closeVolunteer(context);
  await transaction
    .updateTable('roleAssignment')
    .set({ revokedAt: now })
    .where('communityId', '=', communityId)
    .where('accountId', '=', accountId)
    .where('revokedAt', 'is', null)
    .execute();
  await transaction
    .updateTable('roleAssignment')
    .set({ holderName: '' })
    .where('communityId', '=', communityId)
    .where('accountId', '=', accountId)
    .execute();

  const bindings = await transaction
    .updateTable('houseBinding')
    .set({ name: '', phone: '' })
    .where('communityId', '=', communityId)
    .where('accountId', '=', accountId)
    .returning(['id', 'state'])
    .execute();
  await endBindings(context, {
    bindingIds: bindings.filter(({ state }) => state === 'approved').map(({ id }) => id),
    state: 'withdrawn',
    reason: null,
    accountId,
    action: 'community.withdrawBinding',
  });
  await transaction
    .updateTable('houseBinding')
    .set({ state: 'withdrawn', decidedAt: now })
    .where('communityId', '=', communityId)
    .where('accountId', '=', accountId)
    .where('state', '=', 'pending')
    .execute();

  await transaction
    .updateTable('staffInvitation')
    .set({ holderName: '' })
    .where('communityId', '=', communityId)
    .where('redeemedBy', '=', accountId)
    .execute();
  // Kept documents and answers may quote names and phones.
  await transaction
    .deleteFrom('keptDocument')
    .where('communityId', '=', communityId)
    .where('accountId', '=', accountId)
    .execute();
  await transaction
    .deleteFrom('idempotentRequest')
    .where('communityId', '=', communityId)
    .where('accountId', '=', accountId)
    .execute();
  await recordDeed(context, 'community.closeAccount', accountId);
}
