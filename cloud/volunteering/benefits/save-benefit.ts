import { z } from 'zod';
import { refuseForbiddenWords } from '@/cloud/moderation/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { lineInput } from '@/cloud/platform/plain-text-input';
import { Refusal } from '@/shared/refusals';
import { cashWordIn } from '@/shared/volunteering/ledger/cash-words';
import { ledgerLimits } from '@/shared/volunteering/ledger/limits';
import '../ledger/tables';

const { benefitPoints, benefitStock } = ledgerLimits;

/**
 * Adds a benefit or changes it: what it is, its points, how many there are each month, and whether it
 * is offered. What was claimed before stays as it was claimed.
 *
 * @throws Refusal benefitIsCash, benefitNameTaken, wordsNotAllowed
 */
export const saveBenefit = operation('volunteering.keepLedger')
  .input(
    z.object({
      /** Made by the phone. */
      benefitId: z.uuid(),
      name: lineInput(ledgerLimits.benefitName),
      description: lineInput(ledgerLimits.benefitDescription),
      points: z.number().int().min(benefitPoints.min).max(benefitPoints.max),
      /** Null: as many as are asked for. */
      monthlyStock: z.number().int().min(benefitStock.min).max(benefitStock.max).nullable(),
      isOffered: z.boolean(),
    }),
  )
  .output(z.object({ benefitId: z.string() }))
  .mutation(async ({ ctx, input: { benefitId, ...benefit } }) => {
    for (const text of [benefit.name, benefit.description]) {
      const word = cashWordIn(text);
      if (word !== null) throw new Refusal('benefitIsCash', { word });
    }
    refuseForbiddenWords([benefit.name, benefit.description]);
    await refuseTakenName(ctx, benefitId, benefit);
    const { communityId, accountId, now } = ctx;
    const change = { ...benefit, changedBy: accountId, changedAt: now };
    await ctx.transaction
      .insertInto('benefit')
      .values({ communityId, id: benefitId, ...change })
      .onConflict((conflict) => conflict.columns(['communityId', 'id']).doUpdateSet(change))
      .execute();
    const { points, monthlyStock, isOffered } = benefit;
    const details = { points, monthlyStock, isOffered };
    await recordDeed(ctx, 'volunteering.saveBenefit', benefitId, details);
    return { benefitId };
  });

async function refuseTakenName(
  { transaction, communityId }: MemberContext,
  benefitId: string,
  { name, isOffered }: { name: string; isOffered: boolean },
): Promise<void> {
  if (!isOffered) return;
  const taken = await transaction
    .selectFrom('benefit')
    .select('id')
    .where('communityId', '=', communityId)
    .where('name', '=', name)
    .where('isOffered', '=', true)
    .where('id', '<>', benefitId)
    .executeTakeFirst();
  if (taken) throw new Refusal('benefitNameTaken');
}
