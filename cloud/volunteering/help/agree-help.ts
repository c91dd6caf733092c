import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import { saysSame } from '@/shared/volunteering/help/said-time';
import { minutesText } from '@/shared/volunteering/minutes-text';
import { callStaff } from './call-staff';
import { endHelp } from './end-help';
import { ofRequest, saidInput } from './help-input';
import { earnsMinutes } from './help-row';
import { lockOwnHelp, otherSide } from './help-sides';
import { confirmsTooOften } from './pair-minutes';
import { tellOfHelp } from './tell-help';

/**
 * The other side agrees to the time that was said, which it sends along: the minutes stand in the
 * ledger, once. Two who confirm each other a great deal are looked at by staff first.
 *
 * @throws Refusal helpNotFound, notYourHelp, helpChangedMeanwhile
 */
export const agreeHelp = operation('volunteering.read')
  .input(z.object(saidInput))
  .output(
    z.object({ state: z.enum(['settled', 'settling']), creditedMinutes: z.number().nullable() }),
  )
  .mutation(async ({ ctx, input: { requestId, ...said } }) => {
    const { request, side } = await lockOwnHelp(ctx, requestId);
    const { saidBy, saidStartsAt, saidMinutes } = request;
    const isAsked = request.state === 'reported' && saidBy === otherSide(side);
    if (!isAsked || saidStartsAt === null || saidMinutes === null)
      throw new Refusal('helpChangedMeanwhile');
    const served = { startsAt: saidStartsAt, minutes: saidMinutes };
    if (!saysSame(said, served)) throw new Refusal('helpChangedMeanwhile');
    await recordDeed(ctx, 'volunteering.agreeHelp', requestId, { minutes: saidMinutes });
    if (earnsMinutes(request) && (await confirmsTooOften(ctx, request, served))) {
      await callStaff(ctx, request, 'oftenTogether', side);
      return { state: 'settling' as const, creditedMinutes: null };
    }
    const settled = await endHelp(ctx, request, 'agree', {
      served,
      step: { side, ...served },
    });
    const { creditedMinutes } = settled;
    const words = creditedMinutes
      ? `双方已确认，记入${minutesText(creditedMinutes)}。谢谢您！`
      : '双方已确认。谢谢您！';
    await tellOfHelp(ctx, settled, [otherSide(side)], words);
    return { state: 'settled' as const, creditedMinutes };
  });

/**
 * The side that shall confirm cannot: staff decide.
 *
 * @throws Refusal helpNotFound, notYourHelp, helpChangedMeanwhile
 */
export const callStaffToHelp = operation('volunteering.read')
  .input(z.object(ofRequest))
  .output(z.object({ state: z.literal('settling') }))
  .mutation(async ({ ctx, input: { requestId } }) => {
    const { request, side } = await lockOwnHelp(ctx, requestId);
    if (request.saidBy === side) throw new Refusal('helpChangedMeanwhile');
    await callStaff(ctx, request, 'disagreed', side);
    await recordDeed(ctx, 'volunteering.callStaffToHelp', requestId);
    return { state: 'settling' as const };
  });
