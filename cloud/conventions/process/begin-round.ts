import { publishNotice } from '@/cloud/notices/public';
import type { MemberContext } from '@/cloud/platform/operation';
import { collectingEndsAt } from '@/shared/conventions/collecting/collecting-period';
import { beginningProblems } from '@/shared/conventions/process/process-rules';
import { Refusal } from '@/shared/refusals';
import { type CalendarDay, shanghaiDayText, startOfShanghaiDay } from '@/shared/shanghai-time';
import { actingBody } from '../acting-body';
import { noteStep } from '../advance-revision';
import { queueCollectingOver } from '../collecting/collecting-over';
import { writeFirstPrompts } from '../collecting/first-prompts';
import { type Convention, editionInForce, openRevision } from '../convention-rows';
import { refuse } from '../refuse';

/** As staff fill it in. */
export interface RoundToBegin {
  /** Why it is written or revised: everybody reads it. */
  reason: string;
  /** The last whole day opinions are taken. */
  lastDay: CalendarDay;
}

/**
 * Begins a round of writing a convention the caller has locked: its number is that of the edition it
 * leads to, also after rounds that were given up. Tells everybody by a notice.
 *
 * @throws Refusal what `beginningProblems` finds, conventionBeingRevised
 */
export async function beginRound(
  ctx: MemberContext,
  convention: Convention,
  { reason, lastDay }: RoundToBegin,
): Promise<number> {
  const { transaction, communityId, accountId, now } = ctx;
  refuse(beginningProblems({ reason, lastDay }, now)[0]);
  if (await openRevision(ctx, convention.id)) throw new Refusal('conventionBeingRevised');
  const number = (await lastNumber(ctx, convention.id)) + 1;
  const collectsUntil = collectingEndsAt(lastDay);
  const inForce = await editionInForce(ctx, convention.id);
  await transaction
    .insertInto('conventionRevision')
    .values({
      communityId,
      conventionId: convention.id,
      number,
      state: 'collecting',
      reason,
      collectsUntil,
      version: null,
      inForceFrom: null,
      begunBy: accountId,
      begunAt: now,
      endedAt: null,
    })
    .execute();
  const revision = { conventionId: convention.id, number };
  await writeFirstPrompts(ctx, convention, number, inForce?.version ?? null);
  const details = { reason, lastDay };
  await noteStep(ctx, revision, { fromState: null, toState: 'collecting', details });
  await queueCollectingOver(ctx, { ...revision, collectsUntil });
  await publishNotice(ctx, {
    kind: 'notice',
    ...announcement(convention, { reason, lastDay }, inForce !== null),
    audience: { kind: 'community' },
    pinned: false,
    expiresAt: collectsUntil,
    publisherRole: actingBody(ctx.caller.roles, 'conventions.manage'),
    subject: { kind: 'convention', id: convention.id },
  });
  return number;
}

async function lastNumber(
  { transaction, communityId }: MemberContext,
  conventionId: string,
): Promise<number> {
  const { last } = await transaction
    .selectFrom('conventionRevision')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('communityId', '=', communityId)
    .where('conventionId', '=', conventionId)
    .executeTakeFirstOrThrow();
  return last ?? 0;
}

const announcement = ({ name }: Convention, round: RoundToBegin, isRevised: boolean) => ({
  title: `征集意见：${isRevised ? '修订' : '制定'}《${name}》`,
  body: [
    `现在为${isRevised ? '修订' : '制定'}《${name}》征集大家的意见，到 ${shanghaiDayText(startOfShanghaiDay(round.lastDay))} 为止。`,
    `原因：${round.reason}`,
    '请打开首页的“公约”，按章节写下您的想法。不用手机的，可以向社区要一张纸质意见表，由工作人员代为录入。',
    '意见公开时不显示姓名。',
  ].join('\n'),
});
