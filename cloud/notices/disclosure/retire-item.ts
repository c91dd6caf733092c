import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { isLawItemKey } from '@/shared/notices/disclosure/items';
import { Refusal } from '@/shared/refusals';
import { isFulfilled, lockItem } from './item-row';
import './tables';

/**
 * An item of the community's own is asked for no more: the period that runs is dropped, what was owed
 * before stays owed, and what was made public stays to be read. A second time changes nothing.
 *
 * @throws Refusal disclosureLawItem, disclosureItemUnknown
 */
export const retireDisclosureItem = operation('notices.keepCalendar')
  .input(z.object({ key: z.string().max(40) }))
  .output(z.object({ retired: z.literal(true) }))
  .mutation(async ({ ctx, input: { key } }) => {
    if (isLawItemKey(key)) throw new Refusal('disclosureLawItem');
    const item = await lockItem(ctx, key);
    if (!item) throw new Refusal('disclosureItemUnknown');
    if (item.retiredAt !== null) return { retired: true as const };
    const { transaction, communityId, now } = ctx;
    await transaction
      .updateTable('disclosureItem')
      .set({ retiredAt: now, changedAt: now })
      .where('communityId', '=', communityId)
      .where('key', '=', key)
      .execute();
    await transaction
      .deleteFrom('disclosureDuty')
      .where('communityId', '=', communityId)
      .where('itemKey', '=', key)
      .where('endsAt', '>', now)
      .where((eb) => eb.not(isFulfilled(eb)))
      .execute();
    await recordDeed(ctx, 'notices.retireItem', null, { key });
    return { retired: true as const };
  });
