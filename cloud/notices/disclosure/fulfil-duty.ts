import type { Audience } from '@/shared/notices/audience';
import { lawItemOf } from '@/shared/notices/disclosure/items';
import { periodBegins } from '@/shared/notices/disclosure/periods';
import { daysPosted } from '@/shared/notices/postings/posting-end';
import { Refusal } from '@/shared/refusals';
import type { StaffRole } from '@/shared/roles';
import type { PublishingContext } from '../write-notice';
import { findDuty, findItem } from './item-row';
import './tables';

/** Which item a notice makes public, and for which period; none where it arises at once. */
export interface DisclosureChoice {
  itemKey: string;
  period: string | null;
}

export interface FulfillingNotice {
  id: string;
  publisherRole: StaffRole;
  audience: Audience;
  publishedAt: Date;
  postedUntil: Date | null;
  expiresAt: Date | null;
}

/**
 * Notes that a notice makes an item public. It has to be the responsible body's, reach everybody the
 * item is for, and stay long enough. Several may belong to one period; noting one again changes nothing.
 *
 * @throws Refusal disclosureItemUnknown, disclosurePeriodUnknown, disclosureNoticeOfOthers,
 *   disclosureNoticeTooNarrow, disclosureNoticeTooEarly, disclosurePostedTooShort
 */
export async function fulfilDuty(
  ctx: PublishingContext,
  notice: FulfillingNotice,
  { itemKey, period }: DisclosureChoice,
): Promise<void> {
  const item = await findItem(ctx, itemKey);
  if (item.retiredAt !== null && period === null) throw new Refusal('disclosureItemUnknown');
  if ((item.rhythm === 'atOnce') !== (period === null))
    throw new Refusal('disclosurePeriodUnknown');
  if (notice.publisherRole !== item.body) throw new Refusal('disclosureNoticeOfOthers');
  if (!reachesAll(notice.audience, itemKey)) throw new Refusal('disclosureNoticeTooNarrow');
  refuseShort(notice, item.leastPostingDays);
  if (period !== null) await refuseWrongPeriod(ctx, notice, itemKey, period);
  await writeFulfilment(ctx, notice.id, itemKey, period ?? '');
}

function refuseShort({ publishedAt, postedUntil, expiresAt }: FulfillingNotice, least: number) {
  const until = postedUntil ?? expiresAt;
  if (until !== null && daysPosted(publishedAt, until) < least) {
    throw new Refusal('disclosurePostedTooShort', { least });
  }
}

async function refuseWrongPeriod(
  ctx: PublishingContext,
  notice: FulfillingNotice,
  itemKey: string,
  period: string,
) {
  await findDuty(ctx, itemKey, period);
  if (notice.publishedAt < periodBegins(period)) throw new Refusal('disclosureNoticeTooEarly');
}

/** Owners are everybody where the law asks it for owners: in a compound. */
const reachesAll = (audience: Audience, itemKey: string): boolean =>
  audience.kind === 'community' ||
  (audience.kind === 'roles' &&
    audience.roles.includes('owner') &&
    lawItemOf(itemKey)?.communityKinds.includes('compound') === true);

async function writeFulfilment(
  ctx: PublishingContext,
  noticeId: string,
  itemKey: string,
  period: string,
): Promise<void> {
  await ctx.transaction
    .insertInto('disclosureFulfilment')
    .values({
      communityId: ctx.communityId,
      ...{ itemKey, period, noticeId },
      linkedBy: ctx.accountId ?? null,
      linkedAt: ctx.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/**
 * What a corrected notice had made public its correction does from now on, for as long as is asked for.
 *
 * @throws Refusal disclosurePostedTooShort
 */
export async function carryFulfilments(
  ctx: PublishingContext,
  from: string,
  correction: FulfillingNotice,
): Promise<void> {
  const carried = await ctx.transaction
    .selectFrom('disclosureFulfilment')
    .select(['itemKey', 'period'])
    .where('communityId', '=', ctx.communityId)
    .where('noticeId', '=', from)
    .execute();
  for (const { itemKey, period } of carried) {
    refuseShort(correction, (await findItem(ctx, itemKey)).leastPostingDays);
    await writeFulfilment(ctx, correction.id, itemKey, period);
  }
}
