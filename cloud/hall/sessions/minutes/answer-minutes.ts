import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { screenWords, takeBackWords } from '@/cloud/moderation/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { sessionLimits } from '@/shared/hall/sessions/session-limits';
import { Refusal } from '@/shared/refusals';
import { readAgenda, topicsOf } from '../agenda';
import { presenceOf } from '../attendance/attendance-row';
import { typedParagraphs } from '../session-input';
import { lockAnnounced, type Session } from '../session-row';
import { settleIfConfirmed } from './settle-minutes';

const { min, max } = sessionLimits.remark;

/**
 * Somebody who was there confirms the version of the minutes they read, or objects with a remark; while
 * it is open they may change their mind. The confirmation of more than half of the attendees makes
 * the minutes final.
 *
 * @throws Refusal remarkLength, sessionNotFound, minutesNotOpen, minutesNewVersion, notAttended
 */
export const answerMinutes = operation('hall.attendSession')
  .input(
    z.object({
      sessionId: z.uuid(),
      version: z.number().int(),
      answer: z.enum(['confirmed', 'objected']),
      remark: typedParagraphs,
    }),
  )
  .output(z.object({ confirmed: z.boolean() }))
  .mutation(async ({ ctx, input: { sessionId, version, answer, remark } }) => {
    const least = answer === 'objected' ? min : 0;
    if (remark.length < least || remark.length > max)
      throw new Refusal('remarkLength', { min, max });
    const session = await lockAnnounced(ctx, sessionId);
    if (session.state !== 'minutesProposed') throw new Refusal('minutesNotOpen');
    if (session.minutesVersion !== version) throw new Refusal('minutesNewVersion');
    const own = { accountId: ctx.accountId, personId: null };
    if ((await presenceOf(ctx, sessionId, own)) === null) throw new Refusal('notAttended');
    await writeAnswer(ctx, session, { answer, remark });
    await recordDeed(ctx, 'hall.answerMinutes', sessionId, { version, answer });
    return { confirmed: await settleIfConfirmed(ctx, session) };
  });

async function writeAnswer(
  ctx: MemberContext,
  { id: sessionId, minutesVersion: version }: Session,
  { answer, remark }: { answer: 'confirmed' | 'objected'; remark: string },
): Promise<void> {
  const { transaction, communityId, accountId, now } = ctx;
  const before = await transaction
    .selectFrom('minutesConfirmation')
    .select('id')
    .where('communityId', '=', communityId)
    .where('sessionId', '=', sessionId)
    .where('version', '=', version)
    .where('accountId', '=', accountId)
    .executeTakeFirst();
  // One remark a version and person, however often it is put differently: moderation keeps its trace.
  const id = before?.id ?? uuid();
  // A remark stands beside the session; its first topic is where moderators look for what it is about.
  const [topicId] = topicsOf(await readAgenda(ctx, sessionId));
  if (before && remark === '') await takeBackWords(ctx, { kind: 'minutesRemark', id });
  const visibility =
    remark === ''
      ? ('shown' as const)
      : await screenWords(ctx, {
          ...{ kind: 'minutesRemark', id, topicId: topicId ?? sessionId, text: remark },
        });
  const written = { id, answer, remark, visibility, at: now };
  await transaction
    .insertInto('minutesConfirmation')
    .values({ communityId, sessionId, version, accountId, ...written })
    .onConflict((conflict) =>
      conflict.columns(['communityId', 'sessionId', 'version', 'accountId']).doUpdateSet(written),
    )
    .execute();
}
