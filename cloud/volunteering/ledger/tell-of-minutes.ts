import { leaveMessages } from '@/cloud/messages/public';
import { minutesText } from '@/shared/volunteering/minutes-text';
import type { VolunteeringContext } from '../volunteering-context';

interface News {
  /** The entry, correction or claim: each occasion is told once. */
  occasion: string;
  subjectId: string;
  title: string;
  body: string;
}

/** Tells volunteers about their own minutes; who has no account is told by whoever helps them. */
export async function tellVolunteers(
  ctx: VolunteeringContext,
  accountIds: readonly (string | null)[],
  news: News,
): Promise<void> {
  const told = [...new Set(accountIds)].filter((accountId) => accountId !== null);
  await leaveMessages(
    ctx,
    told.map((accountId) => ({ accountId, kind: 'serviceRecord', ...news, aboutTime: ctx.now })),
  );
}

/** Tells a volunteer that a service stands in the ledger. */
export async function tellOfCredit(
  ctx: VolunteeringContext,
  { accountId }: { accountId: string | null },
  entry: { entryId: string; minutes: number; flag: 'leftOpen' | null },
): Promise<void> {
  const note = entry.flag === 'leftOpen' ? '没有签退，按班次结束的时间计算。' : '';
  await tellVolunteers(ctx, [accountId], {
    occasion: `minutes:${entry.entryId}`,
    subjectId: entry.entryId,
    title: `记入服务时长 ${minutesText(entry.minutes)}`,
    body: `${note}时长会在下个月初公示。和实际不一样的，请在公示时提出异议。`,
  });
}
