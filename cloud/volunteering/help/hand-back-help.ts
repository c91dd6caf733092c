import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import type { VolunteeringContext } from '../volunteering-context';
import { advanceHelp } from './advance-help';
import { ofRequest } from './help-input';
import type { HelpRequest } from './help-row';
import { type HelpSide, lockOwnHelp } from './help-sides';
import { tellOfHelp } from './tell-help';

const freed = { helperAccountId: null, helperVolunteerId: null, takenAt: null, remindedAt: null };

/** Nobody has it any more; what was set aside stays so for whoever takes it next. */
export const handBack = (
  ctx: VolunteeringContext,
  request: HelpRequest,
  event: 'giveBack' | 'chooseAnother',
  side: HelpSide,
): Promise<HelpRequest> => advanceHelp(ctx, request, event, { changes: freed, step: { side } });

/**
 * The helper cannot go after all: others may take it again.
 *
 * @throws Refusal helpNotFound, notYourHelp, helpChangedMeanwhile
 */
export const giveHelpBack = operation('volunteering.takeHelp')
  .input(z.object(ofRequest))
  .output(z.object({ state: z.literal('open') }))
  .mutation(async ({ ctx, input: { requestId } }) => {
    const { request } = await lockOwnHelp(ctx, requestId, 'helper');
    const open = await handBack(ctx, request, 'giveBack', 'helper');
    const words = '接下求助的邻居来不了了，求助已经放回列表，等别的邻居来接。';
    await tellOfHelp(ctx, open, ['asker'], words);
    await recordDeed(ctx, 'volunteering.giveHelpBack', requestId);
    return { state: 'open' as const };
  });

/**
 * The asker would rather have somebody else: others may take it, who had taken it may not.
 *
 * @throws Refusal helpNotFound, notYourHelp, helpChangedMeanwhile
 */
export const chooseAnotherHelper = operation('volunteering.askForHelp')
  .input(z.object(ofRequest))
  .output(z.object({ state: z.literal('open') }))
  .mutation(async ({ ctx, input: { requestId } }) => {
    const { request } = await lockOwnHelp(ctx, requestId, 'asker');
    const open = await handBack(ctx, request, 'chooseAnother', 'asker');
    const words = '求助人想换一位邻居，您不用去了，谢谢您。已经帮了忙的，请告诉社区工作人员。';
    const before = { ...open, helperAccountId: request.helperAccountId };
    await tellOfHelp(ctx, before, ['helper'], words);
    await recordDeed(ctx, 'volunteering.chooseAnotherHelper', requestId);
    return { state: 'open' as const };
  });
