import { z } from 'zod';
import { callersPersonIds } from '@/cloud/community/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import type { RevocationReason } from '@/shared/conventions/acknowledgement/signing-words';
import { may } from '@/shared/permissions';
import { Refusal } from '@/shared/refusals';
import { isOwn, readAcknowledgement } from './standing-rows';

/**
 * Takes one's own acknowledgement back, of any edition: it was knowledge, no consent to the clauses, so
 * nothing hangs on it. The drawn signature is deleted; that there was one stays on record.
 *
 * @throws Refusal acknowledgementNotFound, acknowledgementTakenBack
 */
export const revokeAcknowledgement = operation('conventions.acknowledge')
  .input(z.object({ acknowledgementId: z.uuid() }))
  .output(z.object({}))
  .mutation(async ({ ctx, input: { acknowledgementId } }) => {
    const row = await readAcknowledgement(ctx, acknowledgementId);
    const signer = { accountId: ctx.accountId, personIds: await callersPersonIds(ctx) };
    if (!isOwn(row, signer)) throw new Refusal('acknowledgementNotFound');
    await takeBack(ctx, acknowledgementId, 'signer');
    return {};
  });

/**
 * Takes back what was signed on a tablet: because the signer asks for it, or because it was the wrong
 * home or person. By the helper who collected it, or by those who manage conventions; what somebody
 * signed on their own phone is theirs alone.
 *
 * @throws Refusal acknowledgementNotFound, acknowledgementTakenBack
 */
export const takeBackCollected = operation('conventions.collectInPerson')
  .input(z.object({ acknowledgementId: z.uuid(), why: z.enum(['signerAsked', 'mistake']) }))
  .output(z.object({}))
  .mutation(async ({ ctx, input: { acknowledgementId, why } }) => {
    const { collectedBy } = await readAcknowledgement(ctx, acknowledgementId);
    const mayTakeBack =
      collectedBy === ctx.accountId || may(ctx.caller.roles, 'conventions.manage');
    if (collectedBy === null || !mayTakeBack) throw new Refusal('acknowledgementNotFound');
    await takeBack(ctx, acknowledgementId, why);
    return {};
  });

/** @throws Refusal acknowledgementTakenBack */
async function takeBack(
  ctx: MemberContext,
  acknowledgementId: string,
  why: RevocationReason,
): Promise<void> {
  const { transaction, communityId, now } = ctx;
  const taken = await transaction
    .updateTable('acknowledgement')
    .set({ revokedAt: now, revokedWhy: why })
    .where('communityId', '=', communityId)
    .where('id', '=', acknowledgementId)
    .where('revokedAt', 'is', null)
    .executeTakeFirst();
  if (taken.numUpdatedRows === 0n) throw new Refusal('acknowledgementTakenBack');
  await recordDeed(ctx, 'conventions.revokeAcknowledgement', acknowledgementId, { why });
}
