import { z } from 'zod';
import { takeBackWords } from '@/cloud/moderation/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { endHelp } from './end-help';
import { ofRequest } from './help-input';
import { lockOwnHelp } from './help-sides';
import { tellOfHelp } from './tell-help';

/**
 * The asker needs it no more; what was set aside comes back. Once a time has been reported it is too
 * late: then both say what was.
 *
 * @throws Refusal helpNotFound, notYourHelp, helpChangedMeanwhile
 */
export const withdrawHelp = operation('volunteering.askForHelp')
  .input(z.object(ofRequest))
  .output(z.object({ withdrawn: z.literal(true) }))
  .mutation(async ({ ctx, input: { requestId } }) => {
    const { request } = await lockOwnHelp(ctx, requestId, 'asker');
    const withdrawn = await endHelp(ctx, request, 'withdraw', { step: { side: 'asker' } });
    await takeBackWords(ctx, { kind: 'helpRequest', id: requestId });
    const words = '求助人撤回了求助，您不用去了，谢谢您。已经帮了忙的，请告诉社区工作人员。';
    await tellOfHelp(ctx, withdrawn, ['helper'], words);
    await recordDeed(ctx, 'volunteering.withdrawHelp', requestId);
    return { withdrawn: true as const };
  });
