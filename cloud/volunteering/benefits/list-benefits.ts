import { z } from 'zod';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { monthOf } from '@/shared/volunteering/ledger/posting-months';
import { pointsOf } from '@/shared/volunteering/ledger/stars';
import { volunteeringRules } from '../volunteering-rules';
import { volunteerOfAccount } from '../volunteers/volunteer-row';
import { claimedInMonth } from './benefit-stock';

const benefitSchema = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  points: z.number(),
  monthlyStock: z.number().nullable(),
  /** How many are left this month; null: as many as are asked for. */
  left: z.number().nullable(),
  isOffered: z.boolean(),
});

/** More than anybody reads; whoever has so many turns some off. */
const mostShown = 200;

/** What points are good for now, the cheapest first; and the points of the caller, if they volunteer. */
export const listBenefits = operation('volunteering.read')
  .output(z.object({ benefits: z.array(benefitSchema), points: z.number().nullable() }))
  .query(async ({ ctx }) => {
    const volunteer = await volunteerOfAccount(ctx, ctx.accountId);
    const { minutesPerPoint } = await volunteeringRules(ctx);
    return {
      benefits: await readBenefits(ctx, { offeredOnly: true }),
      points: volunteer ? pointsOf(volunteer.spendableMinutes, minutesPerPoint) : null,
    };
  });

/** All benefits for those who decide about them, those that are not offered among them. */
export const benefitsDesk = operation('volunteering.keepLedger')
  .output(z.object({ benefits: z.array(benefitSchema), minutesPerPoint: z.number() }))
  .query(async ({ ctx }) => ({
    benefits: await readBenefits(ctx, { offeredOnly: false }),
    minutesPerPoint: (await volunteeringRules(ctx)).minutesPerPoint,
  }));

async function readBenefits(
  ctx: MemberContext,
  { offeredOnly }: { offeredOnly: boolean },
): Promise<z.infer<typeof benefitSchema>[]> {
  const rows = await ctx.transaction
    .selectFrom('benefit')
    .select(['id', 'name', 'description', 'points', 'monthlyStock', 'isOffered'])
    .where('communityId', '=', ctx.communityId)
    .$if(offeredOnly, (query) => query.where('isOffered', '=', true))
    .orderBy('isOffered', 'desc')
    .orderBy('points')
    .orderBy('id')
    .limit(mostShown)
    .execute();
  const claimed = await claimedInMonth(
    ctx,
    rows.map(({ id }) => id),
    monthOf(ctx.now),
  );
  return rows.map((row) => ({
    ...row,
    left:
      row.monthlyStock === null ? null : Math.max(0, row.monthlyStock - (claimed.get(row.id) ?? 0)),
  }));
}
