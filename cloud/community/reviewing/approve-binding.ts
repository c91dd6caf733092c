import { z } from 'zod';
import { awaitComingOfAge, isAdult } from '@/cloud/community/coming-of-age';
import { plainLineInput } from '@/cloud/community/plain-line-input';
import type { CallerContext } from '@/cloud/community/valid-bindings';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { bindingLimits, bindsPerson } from '@/shared/community/house-binding';
import { Refusal } from '@/shared/refusals';
import { type Application, matchWith } from './candidates';
import { claimPerson, personOfUnit } from './claim-person';
import { pendingBinding } from './pending-binding';

/**
 * Approves an application. Owners and household members are recognised as a person of the register,
 * to whom their vote belongs; name and phone both matching need no more than a tap, anything else a
 * reason (how the applicant was verified). Whether they are of age says the register, else they.
 *
 * @param input.personId null for family and tenants.
 * @param input.expiresAt UTC instant after which the binding no longer holds; null for no end.
 * @throws Refusal bindingUnknown, bindingIsOwn, bindingAlreadyDecided, expiryNotInFuture,
 *   personMissing, personNotOfUnit, approvalReasonMissing, personAlreadyClaimed
 */
export const approveBinding = operation('community.reviewBindings')
  .input(
    z.object({
      bindingId: z.uuid(),
      personId: z.uuid().nullable(),
      expiresAt: z.iso.datetime().nullable(),
      reason: plainLineInput(bindingLimits.reason).nullable().default(null),
    }),
  )
  .output(z.object({ bindingId: z.string() }))
  .mutation(async ({ ctx, input }) => {
    const { bindingId, reason } = input;
    const expiresAt = input.expiresAt === null ? null : new Date(input.expiresAt);
    if (expiresAt !== null && expiresAt <= ctx.now) throw new Refusal('expiryNotInFuture');
    const binding = await pendingBinding(ctx, bindingId);
    const personId = bindsPerson(binding.relation) ? input.personId : null;
    const person = await recognise(ctx, binding, personId, reason);
    const adult = isAdult(person?.birthDate ?? null, binding.adult, ctx.now);
    await ctx.transaction
      .updateTable('houseBinding')
      .set({ state: 'approved', personId, reason, adult, expiresAt })
      .set({ decidedAt: ctx.now, decidedBy: ctx.accountId })
      .where('communityId', '=', ctx.communityId)
      .where('id', '=', bindingId)
      .execute();
    if (personId !== null) await claimPerson(ctx, personId, binding.accountId);
    if (!adult && person?.birthDate) await awaitComingOfAge(ctx, bindingId, person.birthDate);
    await recordDeed(ctx, 'community.approveBinding', bindingId, { personId });
    return { bindingId };
  });

/** Finds the person the reviewer recognised; a reason must stand in for what does not match. */
async function recognise(
  context: CallerContext,
  application: Application,
  personId: string | null,
  reason: string | null,
) {
  if (!bindsPerson(application.relation)) {
    if (reason === null) throw new Refusal('approvalReasonMissing');
    return null;
  }
  if (personId === null) throw new Refusal('personMissing');
  const person = await personOfUnit(context, application.unitId, personId);
  if (matchWith(person, application) !== 'nameAndPhone' && reason === null)
    throw new Refusal('approvalReasonMissing');
  return person;
}
