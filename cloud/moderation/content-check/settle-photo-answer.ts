import { sql } from 'kysely';
import { z } from 'zod';
import { type Database, inCommunity } from '@/cloud/platform/database';
import type { CheckAnswer } from './content-check';
import { settleCheck } from './settle-check';
import { verdictOn } from './wechat-content-check';

/** WeChat's event about a photo (mediaCheckAsync, version 2), as it is pushed in JSON. */
const photoEvent = z.object({
  MsgType: z.literal('event'),
  Event: z.literal('wxa_media_check'),
  trace_id: z.string().min(1).max(100),
  /** Other than 0: WeChat could not look at it. */
  errcode: z.number().default(0),
  result: z.object({ suggest: z.string(), label: z.number() }).optional(),
});

/**
 * Carries out what WeChat says about a photo. Its number is known to WeChat and us alone, and only the
 * first answer to it counts. `unknownPhoto`: WeChat may have been quicker than our own note of the
 * number; it repeats an event that is not taken.
 */
export async function settlePhotoAnswer(
  { database, clock }: { database: Database; clock: () => Date },
  event: unknown,
): Promise<'taken' | 'unknownPhoto' | 'otherEvent'> {
  const read = photoEvent.safeParse(event);
  if (!read.success) return 'otherEvent';
  const { trace_id: number, errcode, result } = read.data;
  const { rows } = await sql<{ communityId: string; checkId: string }>`
    select community_id, check_id from content_check_of_trace(${number})`.execute(database);
  const [place] = rows;
  if (!place) return 'unknownPhoto';
  const answer: CheckAnswer =
    errcode === 0 && result ? verdictOn(result) : { outcome: 'unanswered' };
  await inCommunity(database, place.communityId, async (transaction) => {
    const { communityId, checkId } = place;
    const check = await transaction
      .selectFrom('contentCheck')
      .select(['id', 'itemId', 'revision', 'fileId', 'attempts'])
      .where('communityId', '=', communityId)
      .where('id', '=', checkId)
      .executeTakeFirstOrThrow();
    await settleCheck({ transaction, communityId, now: clock() }, check, answer);
  });
  return 'taken';
}
