import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import { lockClaim, settleClaim } from './claim-row';

const codeInput = z.string().regex(/^\d{6}$/);

/**
 * What somebody who names this code has claimed, to hand it over.
 *
 * @throws Refusal claimNotFound
 */
export const claimByCode = operation('volunteering.keepLedger')
  .input(z.object({ code: codeInput }))
  .output(
    z.object({
      claimId: z.string(),
      benefit: z.string(),
      /** Real: to see that it is them. */
      volunteerName: z.string(),
      points: z.number(),
      claimedAt: z.string(),
      isMine: z.boolean(),
    }),
  )
  .query(async ({ ctx, input: { code } }) => {
    const { volunteerAccountId, claimedAt, ...claim } = await openClaim(ctx, code);
    return {
      ...claim,
      claimedAt: claimedAt.toISOString(),
      isMine: volunteerAccountId === ctx.accountId,
    };
  });

/**
 * Says that a benefit was handed over to whoever named its code; nobody hands it over to themselves.
 *
 * @throws Refusal claimNotFound, claimSettled, claimIsYours
 */
export const handOverBenefit = operation('volunteering.keepLedger')
  .input(z.object({ code: codeInput }))
  .output(z.object({ handedOver: z.literal(true) }))
  .mutation(async ({ ctx, input: { code } }) => {
    const { claimId } = await openClaim(ctx, code);
    const { volunteer } = await lockClaim(ctx, claimId);
    if (volunteer.accountId === ctx.accountId) throw new Refusal('claimIsYours');
    await settleClaim(ctx, claimId, { state: 'handedOver' });
    await recordDeed(ctx, 'volunteering.handOverBenefit', claimId);
    return { handedOver: true as const };
  });

async function openClaim({ transaction, communityId }: MemberContext, code: string) {
  const claim = await transaction
    .selectFrom('benefitClaim')
    .innerJoin('benefit', (join) =>
      join
        .onRef('benefit.communityId', '=', 'benefitClaim.communityId')
        .onRef('benefit.id', '=', 'benefitClaim.benefitId'),
    )
    .innerJoin('volunteer', (join) =>
      join
        .onRef('volunteer.communityId', '=', 'benefitClaim.communityId')
        .onRef('volunteer.id', '=', 'benefitClaim.volunteerId'),
    )
    .where('benefitClaim.communityId', '=', communityId)
    .where('benefitClaim.code', '=', code)
    .where('benefitClaim.state', '=', 'claimed')
    .select(['benefitClaim.id as claimId', 'benefit.name as benefit', 'benefitClaim.points'])
    .select(['volunteer.name as volunteerName', 'volunteer.accountId as volunteerAccountId'])
    .select('benefitClaim.claimedAt')
    .executeTakeFirst();
  if (!claim) throw new Refusal('claimNotFound');
  return claim;
}
