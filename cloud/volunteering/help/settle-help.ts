import { z } from 'zod';
import { refuseForbiddenWords } from '@/cloud/moderation/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import { helpLimits } from '@/shared/volunteering/help/help-limits';
import { minutesText } from '@/shared/volunteering/minutes-text';
import { claimFor, claimsOf } from './claims';
import { endHelp } from './end-help';
import { ofRequest, typedParagraphs } from './help-input';
import { lockHelp } from './help-row';
import { sideOf } from './help-sides';
import { tellOfHelp } from './tell-help';

/**
 * Staff decide how many minutes it was, none up to the longer of what the two said, with a reason
 * both read. Not about one's own.
 *
 * @throws Refusal helpNotFound, helpChangedMeanwhile, ownHelpNotSettled, helpSettleReasonLength,
 *   helpSettleMinutesMost, wordsNotAllowed
 */
export const settleHelp = operation('volunteering.settleHelp')
  .input(
    z.object({
      ...ofRequest,
      minutes: z.number().int().min(0).max(1_000_000),
      reason: typedParagraphs,
    }),
  )
  .output(z.object({ creditedMinutes: z.number() }))
  .mutation(async ({ ctx, input: { requestId, minutes, reason } }) => {
    const request = await lockHelp(ctx, requestId);
    if (sideOf(request, ctx.accountId) !== null) throw new Refusal('ownHelpNotSettled');
    if (request.state !== 'settling') throw new Refusal('helpChangedMeanwhile');
    const { min, max } = helpLimits.settleReason;
    const length = Array.from(reason).length;
    if (length < min || length > max) throw new Refusal('helpSettleReasonLength', { min, max });
    refuseForbiddenWords([reason]);
    const claims = await claimsOf(ctx, request);
    const claim = claimFor(claims, minutes);
    if (!claim) {
      const most = Math.max(0, ...claims.map((one) => one.minutes));
      throw new Refusal('helpSettleMinutesMost', { max: most });
    }
    const served = minutes === 0 ? null : { startsAt: claim.startsAt, minutes };
    const settled = await endHelp(ctx, request, 'settle', {
      served,
      step: { side: 'staff', minutes, reason },
    });
    const credited = settled.creditedMinutes ?? 0;
    const words = `社区工作人员认定记入${minutesText(credited)}。打开可以看到理由。`;
    await tellOfHelp(ctx, settled, ['asker', 'helper'], words);
    await recordDeed(ctx, 'volunteering.settleHelp', requestId, { minutes: credited });
    return { creditedMinutes: credited };
  });
