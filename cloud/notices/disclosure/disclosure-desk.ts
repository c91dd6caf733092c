import { z } from 'zod';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { lawItemOf } from '@/shared/notices/disclosure/items';
import { rhythmNames } from '@/shared/notices/disclosure/rhythms';
import { may } from '@/shared/permissions';
import { type StaffRole, staffRoles } from '@/shared/roles';
import { staffRoleInput } from '../notice-input';
import { isOfBody } from './calendar-body';
import { dutySchema, itemsThatOwe, owedDuties, shownDuty } from './duty-rows';
import { hasBegun, itemsInUse } from './item-row';
import './tables';

const ruleSchema = {
  rhythm: z.enum(rhythmNames),
  dueDays: z.number(),
  leastPostingDays: z.number(),
};

const deskSchema = z.object({
  begun: z.boolean(),
  mayKeep: z.boolean(),
  /** What is owed, the longest overdue first; the caller may settle those that are theirs. */
  duties: z.array(dutySchema.extend({ isMine: z.boolean() })),
  items: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      says: z.string(),
      source: z.string().nullable(),
      body: staffRoleInput,
      ...ruleSchema,
      /** The least the law asks; null for the community's own. */
      law: z.object(ruleSchema).nullable(),
      isMine: z.boolean(),
    }),
  ),
  /** Bodies that may be asked: somebody serves in them. */
  bodies: z.array(z.object({ role: staffRoleInput, name: z.string() })),
});

/** The calendar for those who publish: what is owed, and by which rule. */
export const disclosureDesk = operation('notices.publish')
  .output(deskSchema)
  .query(async ({ ctx }) => {
    const all = await itemsThatOwe(ctx);
    const bodyOf = new Map(all.map(({ key, body }) => [key, body]));
    const owed = await owedDuties(ctx, all);
    return {
      begun: await hasBegun(ctx),
      mayKeep: may(ctx.caller.roles, 'notices.keepCalendar'),
      duties: owed.map((duty) => ({
        ...shownDuty(duty, ctx.now),
        isMine: isOfBody(ctx, bodyOf.get(duty.itemKey) ?? duty.body),
      })),
      items: all
        .filter(({ retiredAt }) => retiredAt === null)
        .map(({ key, name, says, body, rhythm, dueDays, leastPostingDays }) => {
          const law = lawItemOf(key);
          return {
            ...{ key, name, says, body, rhythm, dueDays, leastPostingDays },
            source: law?.source ?? null,
            law: law && {
              rhythm: law.rhythm,
              dueDays: law.dueDays,
              leastPostingDays: law.leastPostingDays,
            },
            isMine: isOfBody(ctx, body),
          };
        }),
      bodies: await servingBodies(ctx),
    };
  });

/** Bodies that may publish and in which somebody serves. */
async function servingBodies({ transaction, communityId }: MemberContext) {
  const held = await transaction
    .selectFrom('roleAssignment')
    .select('role')
    .distinct()
    .where('communityId', '=', communityId)
    .where('revokedAt', 'is', null)
    .execute();
  const serving = new Set(held.map(({ role }) => role));
  return (Object.keys(staffRoles) as StaffRole[])
    .filter((role) => serving.has(role) && may([role], 'notices.publish'))
    .map((role) => ({ role, name: staffRoles[role] }));
}

/**
 * What a notice of this body can make public: its items, with the periods that are still owed. Empty
 * where the community keeps no calendar.
 */
export const dutiesToFulfil = operation('notices.publish')
  .input(z.object({ publisherRole: staffRoleInput }))
  .output(
    z.array(
      z.object({
        itemKey: z.string(),
        name: z.string(),
        says: z.string(),
        leastPostingDays: z.number(),
        /** Empty for what arises at once. */
        periods: z.array(dutySchema),
      }),
    ),
  )
  .query(async ({ ctx, input: { publisherRole } }) => {
    const items = (await itemsInUse(ctx)).filter(({ body }) => body === publisherRole);
    const owed = (await owedDuties(ctx, items)).map((duty) => shownDuty(duty, ctx.now));
    return items
      .map(({ key, name, says, rhythm, leastPostingDays }) => ({
        ...{ itemKey: key, name, says, leastPostingDays, rhythm },
        periods: owed.filter(({ itemKey }) => itemKey === key),
      }))
      .filter(({ rhythm, periods }) => rhythm === 'atOnce' || periods.length > 0)
      .map(({ rhythm: _rhythm, ...item }) => item);
  });
