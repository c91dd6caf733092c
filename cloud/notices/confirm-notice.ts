import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { may } from '@/shared/permissions';
import { Refusal } from '@/shared/refusals';
import { findCallersNotice } from './callers-notices';
import { writeConfirmation, writeReading } from './write-records';
import './tables';

/**
 * The caller's word that they have read and understood a notice that asks for it. Given once; a
 * second time answers the instant of the first.
 *
 * @throws Refusal noticeUnknown also for a notice addressed to others
 * @throws Refusal noticeRecalled for one that was taken back
 * @throws Refusal noticeNothingToConfirm when it does not ask, or staff are not of its audience
 */
export const confirmNotice = operation('notices.read')
  .input(z.object({ noticeId: z.uuid() }))
  .output(z.object({ confirmedAt: z.string() }))
  .mutation(async ({ ctx, input: { noticeId } }) => {
    const { needsConfirmation, addressedToMe, recalled } = await findCallersNotice(ctx, noticeId);
    if (!addressedToMe && !may(ctx.caller.roles, 'notices.readAll')) {
      throw new Refusal('noticeUnknown');
    }
    if (recalled) throw new Refusal('noticeRecalled');
    if (!addressedToMe || !needsConfirmation) throw new Refusal('noticeNothingToConfirm');
    await writeReading(ctx, noticeId);
    if (await writeConfirmation(ctx, noticeId)) await recordDeed(ctx, 'notices.confirm', noticeId);
    const { confirmedAt } = await ctx.transaction
      .selectFrom('noticeConfirmation')
      .select('confirmedAt')
      .where('communityId', '=', ctx.communityId)
      .where('noticeId', '=', noticeId)
      .where('accountId', '=', ctx.accountId)
      .executeTakeFirstOrThrow();
    return { confirmedAt: confirmedAt.toISOString() };
  });
