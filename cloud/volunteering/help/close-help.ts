import type { CallerContext } from '@/cloud/community/public';
import { takeBackWords } from '@/cloud/moderation/public';
import { pendingHelpStates } from '@/shared/volunteering/help/help-life-cycle';
import { endHelp } from './end-help';
import { handBack } from './hand-back-help';
import { helpRows } from './help-row';
import { tellOfHelp } from './tell-help';

/**
 * An account is being closed: what it asked for is withdrawn, what it took is open for others again.
 * Where a time has been said already the other side, or staff, still bring it to its end, without the
 * phone of whoever asked for themselves.
 */
export async function closeHelp(ctx: CallerContext): Promise<void> {
  const pending = await helpRows(ctx)
    .where((eb) =>
      eb.or([eb('askerAccountId', '=', ctx.accountId), eb('helperAccountId', '=', ctx.accountId)]),
    )
    .where('state', 'in', [...pendingHelpStates])
    .orderBy('id')
    .forUpdate()
    .execute();
  for (const request of pending) {
    if (request.askerAccountId !== ctx.accountId) {
      const open = await handBack(ctx, request, 'giveBack', 'helper');
      await tellOfHelp(ctx, open, ['asker'], '接下求助的邻居来不了了，求助已经放回列表。');
      continue;
    }
    const withdrawn = await endHelp(ctx, request, 'withdraw', { step: { side: 'asker' } });
    await takeBackWords(ctx, { kind: 'helpRequest', id: request.id });
    await tellOfHelp(ctx, withdrawn, ['helper'], '求助人撤回了求助，您不用去了，谢谢您。');
  }
  await ctx.transaction
    .updateTable('helpRequest')
    .set({ phone: '' })
    .where('communityId', '=', ctx.communityId)
    .where('askerAccountId', '=', ctx.accountId)
    .where('neighbourName', 'is', null)
    .where('phone', '<>', '')
    .execute();
}
