import { z } from 'zod';
import { refuseForbiddenWords } from '@/cloud/moderation/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import { activityLimits } from '@/shared/volunteering/activities/activity-limits';
import { outside } from '@/shared/volunteering/activities/activity-rules';
import type { VolunteeringContext } from '../volunteering-context';
import { typedLine } from './activity-input';

const { ownKindName, ownKinds } = activityLimits;

const kindSchema = z.object({ id: z.string(), name: z.string() });

/** Kinds that the community added to the five of mutual aid. */
export const listOwnKinds = operation('volunteering.read')
  .output(z.array(kindSchema))
  .query(({ ctx }) => currentKinds(ctx));

export const currentKinds = ({ transaction, communityId }: VolunteeringContext) =>
  transaction
    .selectFrom('ownActivityKind')
    .select(['id', 'name'])
    .where('communityId', '=', communityId)
    .where('retiredAt', 'is', null)
    .orderBy('name')
    .limit(2 * ownKinds)
    .execute();

/** Adds a kind of the community's own. @throws Refusal ownKindNameLength, wordsNotAllowed, ownKindsTooMany, ownKindNameTaken */
export const addOwnKind = operation('volunteering.review')
  .input(z.object({ kindId: z.uuid(), name: typedLine }))
  .output(z.object({ added: z.literal(true) }))
  .mutation(async ({ ctx, input: { kindId, name } }) => {
    if (outside(name.length, ownKindName)) throw new Refusal('ownKindNameLength', ownKindName);
    refuseForbiddenWords([name]);
    if ((await currentKinds(ctx)).length >= ownKinds)
      throw new Refusal('ownKindsTooMany', { max: ownKinds });
    const { transaction, communityId, accountId, now } = ctx;
    const added = await transaction
      .insertInto('ownActivityKind')
      .values({ communityId, id: kindId, name, addedBy: accountId, addedAt: now, retiredAt: null })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!added) throw new Refusal('ownKindNameTaken');
    await recordDeed(ctx, 'volunteering.addOwnKind', kindId);
    return { added: true as const };
  });

/** Retires a kind: activities of it keep it, new ones cannot have it. @throws Refusal activityKindUnknown */
export const retireOwnKind = operation('volunteering.review')
  .input(z.object({ kindId: z.uuid() }))
  .output(z.object({ retired: z.literal(true) }))
  .mutation(async ({ ctx, input: { kindId } }) => {
    const { numUpdatedRows } = await ctx.transaction
      .updateTable('ownActivityKind')
      .set({ retiredAt: ctx.now })
      .where('communityId', '=', ctx.communityId)
      .where('id', '=', kindId)
      .where('retiredAt', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new Refusal('activityKindUnknown');
    await recordDeed(ctx, 'volunteering.retireOwnKind', kindId);
    return { retired: true as const };
  });
