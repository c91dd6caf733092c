import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { relationInput } from '@/cloud/community/binding-inputs';
import type { CallerContext } from '@/cloud/community/valid-bindings';
import { recordDeed } from '@/cloud/platform/audit-log';
import { applicantOperation } from '@/cloud/platform/operation';
import { applicantName, mobilePhone } from '@/shared/community/applicant';
import {
  type BindingRelation,
  bindingLimits,
  relationsFor,
} from '@/shared/community/house-binding';
import { Refusal } from '@/shared/refusals';

/**
 * Applies to belong to a unit. The answer is the same whether the room is taken, the name stands on
 * the register or not: only a reviewer learns that. Applying again for the same unit while the first
 * application waits or holds answers with that one, unchanged.
 *
 * @param input.adult the applicant's own word; the register's birth date goes before it on approval.
 * @throws Refusal unitUnknown, relationNotPossible, applicantNameInvalid, phoneNotMobile,
 *   tooManyPendingBindings
 */
export const applyForBinding = applicantOperation()
  .input(
    z.object({
      unitId: z.uuid(),
      relation: relationInput,
      name: z.string().max(200),
      phone: z.string().max(60),
      adult: z.boolean(),
    }),
  )
  .output(z.object({ bindingId: z.string() }))
  .mutation(async ({ ctx, input }) => {
    const name = applicantName(input.name);
    if (name === null) throw new Refusal('applicantNameInvalid');
    const phone = mobilePhone(input.phone);
    if (phone === null) throw new Refusal('phoneNotMobile');
    await refuseUnsuitedUnit(ctx, input.unitId, input.relation);

    await lockOwnAccount(ctx);
    await clearExpired(ctx, input.unitId);
    const standing = await standingBinding(ctx, input.unitId);
    if (standing) return { bindingId: standing.id };
    await refuseFurtherPending(ctx);
    const bindingId = uuid();
    const { unitId, relation, adult } = input;
    await ctx.transaction
      .insertInto('houseBinding')
      .values({
        communityId: ctx.communityId,
        id: bindingId,
        accountId: ctx.accountId,
        ...{ unitId, relation, name, phone, adult },
        state: 'pending',
        appliedAt: ctx.now,
      })
      .execute();
    await recordDeed(ctx, 'community.applyForBinding', bindingId);
    return { bindingId };
  });

async function refuseUnsuitedUnit(
  { transaction, communityId }: CallerContext,
  unitId: string,
  relation: BindingRelation,
): Promise<void> {
  const unit = await transaction
    .selectFrom('unit')
    .select('kind')
    .where('communityId', '=', communityId)
    .where('id', '=', unitId)
    .where('removedAt', 'is', null)
    .executeTakeFirst();
  if (!unit) throw new Refusal('unitUnknown');
  if (!relationsFor(unit.kind).includes(relation)) throw new Refusal('relationNotPossible');
}

/** One application of a person at a time, so that the limit holds for several at once, too. */
const lockOwnAccount = ({ transaction, accountId }: CallerContext) =>
  transaction.selectFrom('account').select('id').where('id', '=', accountId).forUpdate().execute();

/** An expired binding would otherwise stand in the way of a new one for the same unit. */
async function clearExpired(
  { transaction, communityId, accountId, now }: CallerContext,
  unitId: string,
): Promise<void> {
  await transaction
    .updateTable('houseBinding')
    .set({ state: 'revoked', reason: '已到期', decidedAt: sql`expires_at`, decidedBy: null })
    .where('communityId', '=', communityId)
    .where('accountId', '=', accountId)
    .where('unitId', '=', unitId)
    .where('state', '=', 'approved')
    .where('expiresAt', '<=', now)
    .execute();
}

const standingBinding = ({ transaction, communityId, accountId }: CallerContext, unitId: string) =>
  transaction
    .selectFrom('houseBinding')
    .select('id')
    .where('communityId', '=', communityId)
    .where('accountId', '=', accountId)
    .where('unitId', '=', unitId)
    .where('state', 'in', ['pending', 'approved'])
    .executeTakeFirst();

async function refuseFurtherPending({ transaction, communityId, accountId }: CallerContext) {
  const { count } = await transaction
    .selectFrom('houseBinding')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('communityId', '=', communityId)
    .where('accountId', '=', accountId)
    .where('state', '=', 'pending')
    .executeTakeFirstOrThrow();
  if (count >= bindingLimits.pendingAtOnce) throw new Refusal('tooManyPendingBindings');
}
