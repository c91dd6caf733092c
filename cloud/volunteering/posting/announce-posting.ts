import { sql } from 'kysely';
import { leaveMessages } from '@/cloud/messages/public';
import { publishNotice } from '@/cloud/notices/public';
import type { DueWorkContext } from '@/cloud/platform/outbox';
import { permissions } from '@/shared/permissions';
import type { StaffRole } from '@/shared/roles';
import { lastPostedDay } from '@/shared/shanghai-time';
import { type Month, monthText } from '@/shared/volunteering/ledger/posting-months';
import { minutesText } from '@/shared/volunteering/minutes-text';
import { enteredIn } from './entered-in';

interface NewPosting {
  month: Month;
  postedUntil: Date;
  minutes: number;
  volunteers: number;
}

/** One notice to all, which stays until the posting ends. */
export async function announcePosting(
  ctx: DueWorkContext,
  { month, postedUntil, minutes, volunteers }: NewPosting,
): Promise<string> {
  const lastDay = lastPostedDay(postedUntil);
  return publishNotice(ctx, {
    kind: 'notice',
    title: `${monthText(month)}志愿服务时长公示`,
    body: [
      `${monthText(month)}记入 ${volunteers} 位志愿者的服务时长，合计 ${minutesText(minutes)}，现在公示，到 ${lastDay} 为止。`,
      '名单在“志愿”里的“时长公示”，姓名只显示姓。',
      '您认为哪一条和实际不一样，请在公示结束前点那一条，提出异议。每条异议都会公开答复。',
    ].join('\n'),
    audience: { kind: 'community' },
    pinned: false,
    expiresAt: postedUntil,
    publisherRole: await postingBody(ctx),
  });
}

/** The body that keeps the ledger: the first of these that anybody serves in today. */
async function postingBody({ transaction, communityId }: DueWorkContext): Promise<StaffRole> {
  const keepers = permissions['volunteering.keepLedger'];
  const held = await transaction
    .selectFrom('roleAssignment')
    .select('role')
    .distinct()
    .where('communityId', '=', communityId)
    .where('role', 'in', [...keepers])
    .where('revokedAt', 'is', null)
    .execute();
  const inOrder = ['residentsCommittee', 'villagersCommittee', 'ownersCommittee'] as const;
  return inOrder.find((body) => held.some(({ role }) => role === body)) ?? 'administrator';
}

const peopleAtOnce = 1_000;

/** Tells everybody whose minutes are in it, a page of people at a time. */
export async function tellThoseConcerned(
  ctx: DueWorkContext,
  { month, postedUntil }: NewPosting,
): Promise<void> {
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const people = await ctx.transaction
      .selectFrom('volunteer')
      .select(['id', 'accountId'])
      .where('communityId', '=', ctx.communityId)
      .where('accountId', 'is not', null)
      .where('id', '>', after)
      .where(({ exists, selectFrom }) =>
        exists(
          selectFrom('minuteEntry')
            .select(sql`1`.as('one'))
            .whereRef('minuteEntry.communityId', '=', 'volunteer.communityId')
            .whereRef('minuteEntry.volunteerId', '=', 'volunteer.id')
            .where((eb) => enteredIn(eb, month)),
        ),
      )
      .orderBy('id')
      .limit(peopleAtOnce)
      .execute();
    await leaveMessages(
      ctx,
      people.flatMap(({ id, accountId }) =>
        accountId === null
          ? []
          : {
              accountId,
              kind: 'serviceRecord' as const,
              subjectId: id,
              occasion: `minutePosting:${month}`,
              title: `${monthText(month)}服务时长开始公示`,
              body: `请核对您的时长。和实际不一样的，请在 ${lastPostedDay(postedUntil)}（含）以前提出异议。`,
              aboutTime: postedUntil,
            },
      ),
    );
    const last = people.at(-1);
    if (!last || people.length < peopleAtOnce) return;
    after = last.id;
  }
}
