import { randomInt } from 'node:crypto';
import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import type { NewRow } from '@/cloud/platform/tables';
import { Refusal } from '@/shared/refusals';
import { monthOf } from '@/shared/volunteering/ledger/posting-months';
import { spendMinutes } from '../ledger/spend-minutes';
import { volunteeringRules } from '../volunteering-rules';
import { callersVolunteer } from '../volunteers/callers-volunteer';
import { claimedInMonth } from './benefit-stock';

/**
 * Spends points on a benefit. The code is told to the staff who hand it over. Of two who want the last
 * one, the first gets it.
 *
 * @throws Refusal notRegisteredAsVolunteer, benefitNotFound, benefitNotOffered, benefitOutOfStock,
 *   notEnoughMinutes, claimNotFound (the id of somebody else's claim)
 */
export const claimBenefit = operation('volunteering.volunteer')
  .input(
    z.object({
      /** Made by the phone. */
      claimId: z.uuid(),
      benefitId: z.uuid(),
    }),
  )
  .output(z.object({ code: z.string() }))
  .mutation(async ({ ctx, input: { claimId, benefitId } }) => {
    const volunteer = await callersVolunteer(ctx, { lock: true });
    const before = await ownClaim(ctx, claimId, volunteer.id);
    if (before) return { code: before.code };
    const benefit = await lockOffered(ctx, benefitId);
    const month = monthOf(ctx.now);
    const claimed = (await claimedInMonth(ctx, [benefitId], month)).get(benefitId) ?? 0;
    if (benefit.monthlyStock !== null && claimed >= benefit.monthlyStock) {
      throw new Refusal('benefitOutOfStock');
    }
    const { minutesPerPoint } = await volunteeringRules(ctx);
    const minutes = benefit.points * minutesPerPoint;
    const spentEntryId = await spendMinutes(ctx, {
      ...{ volunteerId: volunteer.id, kind: 'benefit', minutes },
      reason: benefit.name,
    });
    const code = await insertClaim(ctx, {
      ...{ communityId: ctx.communityId, id: claimId, benefitId, volunteerId: volunteer.id },
      ...{ month, points: benefit.points, minutes, state: 'claimed', spentEntryId },
      ...{ returnedEntryId: null, claimedAt: ctx.now },
      ...{ settledBy: null, settledAt: null, cancelReason: null },
    });
    const details = { benefitId, points: benefit.points };
    await recordDeed(ctx, 'volunteering.claimBenefit', claimId, details);
    return { code };
  });

async function ownClaim(
  { transaction, communityId }: MemberContext,
  claimId: string,
  volunteerId: string,
) {
  const claim = await transaction
    .selectFrom('benefitClaim')
    .select(['code', 'volunteerId'])
    .where('communityId', '=', communityId)
    .where('id', '=', claimId)
    .executeTakeFirst();
  if (claim && claim.volunteerId !== volunteerId) throw new Refusal('claimNotFound');
  return claim;
}

/** The benefit, of which nobody else takes one until the transaction ends. */
async function lockOffered({ transaction, communityId }: MemberContext, benefitId: string) {
  const benefit = await transaction
    .selectFrom('benefit')
    .selectAll()
    .where('communityId', '=', communityId)
    .where('id', '=', benefitId)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!benefit) throw new Refusal('benefitNotFound');
  if (!benefit.isOffered) throw new Refusal('benefitNotOffered');
  return benefit;
}

const codesTried = 20;

/** Six digits that no other open claim has. */
async function insertClaim(
  { transaction }: MemberContext,
  claim: Omit<NewRow<'benefitClaim'>, 'code'>,
): Promise<string> {
  for (let tried = 0; tried < codesTried; tried += 1) {
    const code = String(randomInt(1_000_000)).padStart(6, '0');
    const inserted = await transaction
      .insertInto('benefitClaim')
      .values({ ...claim, code })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst();
    if (inserted) return code;
  }
  throw new Error('no code is free for another claim');
}
