import { z } from 'zod';
import { takeBackWords } from '@/cloud/moderation/public';
import type { DueWork } from '@/cloud/platform/outbox';
import { helpDeadline } from '@/shared/volunteering/help/help-deadlines';
import type { VolunteeringContext } from '../volunteering-context';
import { advanceHelp } from './advance-help';
import { callStaff } from './call-staff';
import { endHelp } from './end-help';
import { earnsMinutes, type HelpRequest, helpRows } from './help-row';
import { tellOfHelp } from './tell-help';

const payloadSchema = z.object({ requestId: z.uuid() });

/**
 * A deadline of a request has come, or had been moved meanwhile: every step queues the next one, so
 * what is not due now will be looked at again.
 */
export const watchHelpDeadline: DueWork = async (ctx, payload) => {
  const { requestId } = payloadSchema.parse(payload);
  const request = await helpRows(ctx).where('id', '=', requestId).forUpdate().executeTakeFirst();
  if (!request) return;
  const deadline = helpDeadline({ ...request, earns: earnsMinutes(request) });
  if (deadline === null || deadline.at > ctx.now) return;
  if (deadline.event === 'expire') await expire(ctx, request);
  else if (deadline.event === 'remind') await remind(ctx, request);
  else if (deadline.event === 'callStaff') await callStaff(ctx, request, 'unconfirmed', null);
  else await endHelp(ctx, request, 'agree');
};

async function expire(ctx: VolunteeringContext, request: HelpRequest): Promise<void> {
  const expired = await endHelp(ctx, request, 'expire');
  await takeBackWords(ctx, { kind: 'helpRequest', id: request.id });
  const words = '求助的时间已经过去，这条求助自动结束了。还需要帮忙的，可以再发一次。';
  await tellOfHelp(ctx, expired, ['asker', 'helper'], words);
}

async function remind(ctx: VolunteeringContext, request: HelpRequest): Promise<void> {
  const reminded = await advanceHelp(ctx, request, 'remind', { changes: { remindedAt: ctx.now } });
  const words =
    '约定的时间已经过去。帮完忙的，请登记从几点开始、用了多久；没有去的，请放回或撤回。';
  await tellOfHelp(ctx, reminded, ['asker', 'helper'], words);
}
