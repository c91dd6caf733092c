import { z } from 'zod';
import { refuseForbiddenWords } from '@/cloud/moderation/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { lineInput } from '@/cloud/platform/plain-text-input';
import { itemLimits } from '@/shared/notices/disclosure/item-limits';
import { isAsStrict, isLawItemKey, lawItemOf } from '@/shared/notices/disclosure/items';
import { rhythmNames } from '@/shared/notices/disclosure/rhythms';
import { may } from '@/shared/permissions';
import { Refusal } from '@/shared/refusals';
import { staffRoleInput } from '../notice-input';
import { refuseAbsentBody } from './calendar-body';
import { hasBegun, lockItem } from './item-row';
import { beginDuties } from './open-duties';
import './tables';

const days = ({ least, most }: { least: number; most: number }) =>
  z.number().int().min(least).max(most);

const publishingBody = staffRoleInput.refine((role) => may([role], 'notices.publish'));

const ruleInput = {
  rhythm: z.enum(rhythmNames),
  dueDays: days(itemLimits.dueDays),
  leastPostingDays: days(itemLimits.postingDays),
  body: publishingBody,
};

/**
 * Adds an item of the community's own, or changes it. Periods that run keep the day they are due.
 *
 * @throws Refusal disclosureNotBegun, disclosureItemsTooMany, disclosureItemRetired,
 *   disclosureLawItem, disclosureBodyAbsent, wordsNotAllowed
 */
export const saveDisclosureItem = operation('notices.keepCalendar')
  .input(
    z.object({
      /** Made by the phone. */
      key: z.uuid(),
      name: lineInput(itemLimits.name),
      says: lineInput(itemLimits.says),
      ...ruleInput,
    }),
  )
  .output(z.object({ key: z.string() }))
  .mutation(async ({ ctx, input: { key, ...item } }) => {
    refuseForbiddenWords([item.name, item.says]);
    if (!(await hasBegun(ctx))) throw new Refusal('disclosureNotBegun');
    await refuseAbsentBody(ctx, item.body);
    const before = await lockItem(ctx, key);
    if (before && before.retiredAt !== null) throw new Refusal('disclosureItemRetired');
    if (!before) await refuseTooMany(ctx);
    const { communityId, now } = ctx;
    const written = { ...item, changedAt: now };
    const saved = await ctx.transaction
      .insertInto('disclosureItem')
      .values({ communityId, key, ...written, since: now, retiredAt: null })
      .onConflict((conflict) => conflict.columns(['communityId', 'key']).doUpdateSet(written))
      .returningAll()
      .executeTakeFirstOrThrow();
    await beginDuties(ctx, saved);
    const { rhythm, body, dueDays, leastPostingDays } = item;
    await recordDeed(ctx, before ? 'notices.changeItem' : 'notices.addItem', key, {
      ...{ rhythm, body, dueDays, leastPostingDays },
    });
    return { key };
  });

async function refuseTooMany({ transaction, communityId }: MemberContext): Promise<void> {
  const inUse = await transaction
    .selectFrom('disclosureItem')
    .select('key')
    .where('communityId', '=', communityId)
    .where('retiredAt', 'is', null)
    .execute();
  const most = itemLimits.ownItems;
  if (inUse.filter(({ key }) => !isLawItemKey(key)).length >= most) {
    throw new Refusal('disclosureItemsTooMany', { most });
  }
}

/**
 * How an item of the law is kept here: by which body, and at least as often, as early and as long as
 * the law asks.
 *
 * @throws Refusal disclosureItemUnknown, disclosureTooWeak, disclosureBodyAbsent
 */
export const changeLawItem = operation('notices.keepCalendar')
  .input(z.object({ key: z.string().max(40), ...ruleInput }))
  .output(z.object({ key: z.string() }))
  .mutation(async ({ ctx, input: { key, ...rule } }) => {
    const law = lawItemOf(key);
    const before = law && (await lockItem(ctx, key));
    if (!law || !before) throw new Refusal('disclosureItemUnknown');
    if (!isAsStrict(rule, law)) throw new Refusal('disclosureTooWeak');
    await refuseAbsentBody(ctx, rule.body);
    const changed = await ctx.transaction
      .updateTable('disclosureItem')
      .set({ ...rule, changedAt: ctx.now })
      .where('communityId', '=', ctx.communityId)
      .where('key', '=', key)
      .returningAll()
      .executeTakeFirstOrThrow();
    await beginDuties(ctx, changed);
    await recordDeed(ctx, 'notices.changeItem', null, { key, ...rule });
    return { key };
  });
