import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import { shiftCardSchema, shiftCards } from './shift-cards';
import { findShift } from './shifts-to-change';
import { requireOrganiser, seriesDateText } from './who-leads';

/** A shift as the form of a change has it. @throws Refusal shiftNotFound, activityNotFound, notYourActivity */
export const shiftForm = operation('volunteering.organise')
  .input(z.object({ shiftId: z.uuid() }))
  .output(shiftCardSchema.extend({ title: z.string() }))
  .query(async ({ ctx, input: { shiftId } }) => {
    const { activityId } = await findShift(ctx, shiftId);
    const { title } = await requireOrganiser(ctx, activityId);
    const shift = await ctx.transaction
      .selectFrom('shift')
      .selectAll('shift')
      .select(seriesDateText)
      .where('communityId', '=', ctx.communityId)
      .where('id', '=', shiftId)
      .executeTakeFirstOrThrow();
    const [card] = await shiftCards(ctx, [shift], { withAccounts: true });
    if (!card) throw new Refusal('shiftNotFound');
    return { ...card, title };
  });
