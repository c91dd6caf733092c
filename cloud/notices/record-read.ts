import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { may } from '@/shared/permissions';
import { Refusal } from '@/shared/refusals';
import { findCallersNotice } from './callers-notices';
import { writeReading } from './write-records';

/**
 * Notes that the caller has read a notice: once, however often they look. Staff who look at what
 * is not addressed to them leave no note.
 *
 * @throws Refusal noticeUnknown also for a notice addressed to others
 */
export const recordRead = operation('notices.read')
  .input(z.object({ noticeId: z.uuid() }))
  .output(z.object({ recorded: z.boolean() }))
  .mutation(async ({ ctx, input: { noticeId } }) => {
    const { addressedToMe } = await findCallersNotice(ctx, noticeId);
    if (!addressedToMe) {
      if (may(ctx.caller.roles, 'notices.readAll')) return { recorded: false };
      throw new Refusal('noticeUnknown');
    }
    return { recorded: await writeReading(ctx, noticeId) };
  });
