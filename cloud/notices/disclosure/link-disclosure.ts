import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { isPeriod } from '@/shared/notices/disclosure/periods';
import { Refusal } from '@/shared/refusals';
import { correctionOf } from '../notice-list';
import { recallOf } from '../postings/end-posting';
import { readAudience } from '../stored-audience';
import { isOfBody } from './calendar-body';
import { fulfilDuty } from './fulfil-duty';
import { findDuty, findItem } from './item-row';
import { queueReminder } from './open-duties';
import './tables';

const linkInput = z.object({
  noticeId: z.uuid(),
  itemKey: z.string().max(40),
  period: z.string().refine(isPeriod).nullable(),
});

/**
 * Notes that a notice which has been published makes an item public. For the responsible body.
 *
 * @throws Refusal disclosureNotYours, noticeUnknown, disclosureNoticeRecalled, noticeAlreadyCorrected, and
 *   as `fulfilDuty`
 */
export const linkDisclosure = operation('notices.publish')
  .input(linkInput)
  .output(z.object({ linked: z.literal(true) }))
  .mutation(async ({ ctx, input: { noticeId, itemKey, period } }) => {
    await refuseOthers(ctx, itemKey);
    const notice = await ctx.transaction
      .selectFrom('notice')
      .select(['id', 'publisherRole', 'publishedAt', 'postedUntil', 'expiresAt'])
      .select((eb) => correctionOf(eb).as('correctedByNoticeId'))
      .where('communityId', '=', ctx.communityId)
      .where('id', '=', noticeId)
      .executeTakeFirst();
    if (!notice) throw new Refusal('noticeUnknown');
    if ((await recallOf(ctx, noticeId)) !== null) throw new Refusal('disclosureNoticeRecalled');
    const { correctedByNoticeId } = notice;
    if (correctedByNoticeId !== null) {
      throw new Refusal('noticeAlreadyCorrected', { correctedByNoticeId });
    }
    const audience = await readAudience(ctx, noticeId);
    await fulfilDuty(ctx, { ...notice, audience }, { itemKey, period });
    await recordDeed(ctx, 'notices.linkDisclosure', noticeId, { itemKey, period });
    return { linked: true as const };
  });

/**
 * Takes such a note back: it was the wrong notice. What was owed is owed again.
 *
 * @throws Refusal disclosureItemUnknown, disclosureNotYours
 */
export const unlinkDisclosure = operation('notices.publish')
  .input(linkInput)
  .output(z.object({ unlinked: z.literal(true) }))
  .mutation(async ({ ctx, input: { noticeId, itemKey, period } }) => {
    await refuseOthers(ctx, itemKey);
    const taken = await ctx.transaction
      .deleteFrom('disclosureFulfilment')
      .where('communityId', '=', ctx.communityId)
      .where('itemKey', '=', itemKey)
      .where('period', '=', period ?? '')
      .where('noticeId', '=', noticeId)
      .executeTakeFirst();
    if (taken.numDeletedRows > 0n) {
      if (period !== null) await queueReminder(ctx, await findDuty(ctx, itemKey, period));
      await recordDeed(ctx, 'notices.unlinkDisclosure', noticeId, { itemKey, period });
    }
    return { unlinked: true as const };
  });

async function refuseOthers(ctx: MemberContext, itemKey: string): Promise<void> {
  const { body } = await findItem(ctx, itemKey);
  if (!isOfBody(ctx, body)) throw new Refusal('disclosureNotYours');
}
