import type { MemberContext } from '@/cloud/platform/operation';
import type { Row } from '@/cloud/platform/tables';
import { Refusal } from '@/shared/refusals';
import { readVolunteer, type Volunteer } from '../volunteers/volunteer-row';
import '../ledger/tables';

export type Claim = Row<'benefitClaim'>;

/**
 * A claim that was neither handed over nor cancelled, with whose it is; the volunteer is locked first,
 * as everywhere.
 *
 * @throws Refusal claimNotFound, claimSettled
 */
export async function lockClaim(
  ctx: MemberContext,
  claimId: string,
): Promise<{ claim: Claim; volunteer: Volunteer }> {
  const read = () =>
    ctx.transaction
      .selectFrom('benefitClaim')
      .selectAll()
      .where('communityId', '=', ctx.communityId)
      .where('id', '=', claimId);
  const seen = await read().executeTakeFirst();
  if (!seen) throw new Refusal('claimNotFound');
  const volunteer = await readVolunteer(ctx, seen.volunteerId, { lock: true });
  const claim = await read().forNoKeyUpdate().executeTakeFirstOrThrow();
  if (claim.state !== 'claimed') throw new Refusal('claimSettled');
  return { claim, volunteer };
}

/** Writes how a claim ended, now, by the caller. */
export async function settleClaim(
  { transaction, communityId, accountId, now }: MemberContext,
  claimId: string,
  outcome: Pick<Claim, 'state'> & Partial<Pick<Claim, 'returnedEntryId' | 'cancelReason'>>,
): Promise<void> {
  await transaction
    .updateTable('benefitClaim')
    .set({ ...outcome, settledBy: accountId, settledAt: now })
    .where('communityId', '=', communityId)
    .where('id', '=', claimId)
    .where('state', '=', 'claimed')
    .execute();
}
