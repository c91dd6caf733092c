import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { lawItemsOf } from '@/shared/notices/disclosure/items';
import { beginDuties } from './open-duties';
import './tables';

/**
 * Begins the community's calendar with what the law asks of its kind; from the period that runs on.
 * Again it adds only what the law has come to ask since.
 */
export const beginDisclosureCalendar = operation('notices.keepCalendar')
  .output(z.object({ added: z.number() }))
  .mutation(async ({ ctx }) => {
    const { transaction, communityId, accountId, now } = ctx;
    await transaction
      .insertInto('disclosureCalendar')
      .values({ communityId, begunBy: accountId, begunAt: now })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const { kind } = await transaction
      .selectFrom('community')
      .select('kind')
      .where('id', '=', communityId)
      .executeTakeFirstOrThrow();
    const asked = lawItemsOf(kind).map(
      ({ key, name, says, rhythm, dueDays, leastPostingDays, body }) => ({
        ...{ communityId, key, name, says, rhythm, dueDays, leastPostingDays, body },
        ...{ since: now, retiredAt: null, changedAt: now },
      }),
    );
    const added = await transaction
      .insertInto('disclosureItem')
      .values(asked)
      .onConflict((conflict) => conflict.doNothing())
      .returningAll()
      .execute();
    for (const item of added) await beginDuties(ctx, item);
    await recordDeed(ctx, 'notices.beginCalendar', null, { added: added.length });
    return { added: added.length };
  });
