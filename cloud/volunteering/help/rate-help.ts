import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import { helpRatingNames } from '@/shared/volunteering/help/help-kinds';
import { ofRequest } from './help-input';
import { lockOwnHelp } from './help-sides';

/**
 * The asker says with one tap how it was; a second tap replaces the first. The helper and staff read it.
 *
 * @throws Refusal helpNotFound, notYourHelp, helpChangedMeanwhile (it is not settled)
 */
export const rateHelp = operation('volunteering.askForHelp')
  .input(z.object({ ...ofRequest, rating: z.enum(helpRatingNames) }))
  .output(z.object({ rating: z.enum(helpRatingNames) }))
  .mutation(async ({ ctx, input: { requestId, rating } }) => {
    const { request } = await lockOwnHelp(ctx, requestId, 'asker');
    if (request.state !== 'settled') throw new Refusal('helpChangedMeanwhile');
    await ctx.transaction
      .updateTable('helpRequest')
      .set({ rating })
      .where('communityId', '=', ctx.communityId)
      .where('id', '=', requestId)
      .where('state', '=', 'settled')
      .execute();
    await recordDeed(ctx, 'volunteering.rateHelp', requestId);
    return { rating };
  });
