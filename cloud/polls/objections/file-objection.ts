import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { refuseForeignPhotos } from '@/cloud/files/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import type { MemberContext } from '@/cloud/platform/operation';
import {
  type ObjectionKind,
  objectionLimits,
  objectionWindows,
} from '@/shared/polls/objection-windows';
import { isWithin } from '@/shared/polls/poll-limits';
import { Refusal } from '@/shared/refusals';
import type { AnnouncedPoll } from '../poll-row';
import './tables';

export interface NewObjection {
  kind: ObjectionKind;
  /** The row of the roll it is about, with its label; null when it is about none. */
  voter: { voterId: string; roomLabel: string } | null;
  /** Plain paragraphs; the caller has cleaned them. */
  text: string;
  photoIds: readonly string[];
}

/**
 * Files an objection to a poll while its kind is taken. The operation has settled who may object.
 *
 * @throws Refusal objectionTextLength, objectionNotNow, objectionsTooMany, fileUnknown
 */
export async function fileObjection(
  ctx: MemberContext,
  poll: AnnouncedPoll,
  { kind, voter, text, photoIds }: NewObjection,
): Promise<{ objectionId: string }> {
  if (!isWithin(objectionLimits.text, text.length)) {
    throw new Refusal('objectionTextLength', objectionLimits.text);
  }
  const { communityId, accountId, now } = ctx;
  if (!objectionWindows[kind].isOpen(poll, now)) throw new Refusal('objectionNotNow');
  await refuseForeignPhotos(ctx, photoIds);
  await refuseTooMany(ctx, poll.id, kind);
  const id = uuid();
  await ctx.transaction
    .insertInto('pollObjection')
    .values({
      communityId,
      id,
      pollId: poll.id,
      kind,
      voterId: voter?.voterId ?? null,
      roomLabel: voter?.roomLabel ?? '',
      accountId,
      text,
      photoIds: [...new Set(photoIds)],
      filedAt: now,
    })
    .execute();
  await recordDeed(ctx, 'polls.fileObjection', poll.id, { objectionId: id, kind });
  return { objectionId: id };
}

async function refuseTooMany(ctx: MemberContext, pollId: string, kind: ObjectionKind) {
  // Of several at once of one person, each sees those before it.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`polls.objections ${ctx.accountId}`}, 0))`.execute(
    ctx.transaction,
  );
  const { count } = await ctx.transaction
    .selectFrom('pollObjection')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('communityId', '=', ctx.communityId)
    .where('accountId', '=', ctx.accountId)
    .where('pollId', '=', pollId)
    .where('kind', '=', kind)
    .where('answeredAt', 'is', null)
    .executeTakeFirstOrThrow();
  if (count >= objectionLimits.unansweredOfOne) {
    throw new Refusal('objectionsTooMany', { most: objectionLimits.unansweredOfOne });
  }
}
