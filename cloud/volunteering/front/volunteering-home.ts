import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { starsOf } from '@/shared/volunteering/ledger/stars';
import { volunteeringRules } from '../volunteering-rules';
import { ownShiftSchema, ownShifts } from './own-shifts';
import { countToReview, hasDesk } from './waiting-for-staff';

/**
 * All that the first page and the tab tell somebody about their own volunteering, in one answer: the
 * shift they serve next, places offered to them, what they have served, and what waits for staff.
 */
export const volunteeringHome = operation('volunteering.read')
  .output(
    z.object({
      /** null: not registered as a volunteer. */
      record: z.object({ earnedMinutes: z.number(), stars: z.number() }).nullable(),
      next: ownShiftSchema.nullable(),
      offers: z.array(ownShiftSchema),
      /** Coming shifts with a place, and those they wait for. */
      coming: z.number(),
      waiting: z.number(),
      /** null: reviews none. */
      toReview: z.number().nullable(),
      hasDesk: z.boolean(),
    }),
  )
  .query(async ({ ctx }) => {
    const volunteer = await ctx.transaction
      .selectFrom('volunteer')
      .select(['id', 'earnedMinutes'])
      .where('communityId', '=', ctx.communityId)
      .where('accountId', '=', ctx.accountId)
      .where('leftAt', 'is', null)
      .executeTakeFirst();
    const shifts = volunteer ? await ownShifts(ctx, volunteer.id) : [];
    const confirmed = shifts.filter(({ state }) => state === 'confirmed');
    const { starHours } = await volunteeringRules(ctx);
    return {
      record: volunteer
        ? {
            earnedMinutes: volunteer.earnedMinutes,
            stars: starsOf(volunteer.earnedMinutes, starHours).stars,
          }
        : null,
      next: confirmed[0] ?? null,
      offers: shifts.filter(({ state }) => state === 'offered'),
      coming: confirmed.length,
      waiting: shifts.filter(({ state }) => state === 'waiting').length,
      toReview: await countToReview(ctx),
      hasDesk: await hasDesk(ctx),
    };
  });
