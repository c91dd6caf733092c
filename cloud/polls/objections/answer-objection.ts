import { recordDeed } from '@/cloud/platform/audit-log';
import type { MemberContext } from '@/cloud/platform/operation';
import type { Row } from '@/cloud/platform/tables';
import { staffBodyOf } from '@/shared/community/staff-bodies';
import { may } from '@/shared/permissions';
import {
  type ObjectionKind,
  type ObjectionOutcome,
  objectionLimits,
} from '@/shared/polls/objection-windows';
import { isWithin } from '@/shared/polls/poll-limits';
import { Refusal } from '@/shared/refusals';
import './tables';

export interface Answer {
  objectionId: string;
  outcome: ObjectionOutcome;
  /** Plain paragraphs, which everybody will read. */
  answer: string;
}

/**
 * Staff answer an objection, once, in the name of their body. Of two answers at once the first
 * stands. Answers the objection as it was before.
 *
 * @throws Refusal objectionAnswerLength, objectionNotFound, objectionAnswered
 */
export async function answerObjection(
  ctx: MemberContext,
  kind: ObjectionKind,
  { objectionId, outcome, answer }: Answer,
): Promise<Row<'pollObjection'>> {
  if (!isWithin(objectionLimits.answer, answer.length)) {
    throw new Refusal('objectionAnswerLength', objectionLimits.answer);
  }
  const objection = await lockObjection(ctx, kind, objectionId);
  if (objection.answeredAt !== null) throw new Refusal('objectionAnswered');
  const publisherRole =
    staffBodyOf(ctx.caller.roles.filter((role) => may([role], 'polls.prepare'))) ?? 'administrator';
  await ctx.transaction
    .updateTable('pollObjection')
    .set({ answer, outcome, answeredBy: ctx.accountId, answeredAt: ctx.now, publisherRole })
    .where('communityId', '=', ctx.communityId)
    .where('id', '=', objectionId)
    .where('answeredAt', 'is', null)
    .execute();
  await recordDeed(ctx, 'polls.answerObjection', objection.pollId, { objectionId, kind, outcome });
  return objection;
}

async function lockObjection(
  { transaction, communityId }: MemberContext,
  kind: ObjectionKind,
  objectionId: string,
) {
  const objection = await transaction
    .selectFrom('pollObjection')
    .selectAll()
    .where('communityId', '=', communityId)
    .where('id', '=', objectionId)
    .where('kind', '=', kind)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!objection) throw new Refusal('objectionNotFound');
  return objection;
}
