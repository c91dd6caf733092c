import { z } from 'zod';
import { displayNames } from '@/cloud/community/public';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { silenceEndsAt } from '@/shared/hall/sessions/minutes-outcome';
import { Refusal } from '@/shared/refusals';
import { presenceOf } from '../attendance/attendance-row';
import { sessionStateSchema } from '../session-cards';
import { readAnnounced } from '../session-row';
import { minutesItemSchema } from './minutes-item';
import { countAnswers, readMinutes } from './minutes-row';

const contentSchema = z.object({
  title: z.string(),
  time: z.string(),
  place: z.string(),
  holder: z.string(),
  attendance: z.string(),
  attendees: z.number(),
  items: z.array(minutesItemSchema),
  closing: z.string(),
});

const remarkSchema = z.object({
  id: z.string(),
  name: z.string(),
  isMine: z.boolean(),
  remark: z.string(),
  visibility: z.enum(['waiting', 'shown', 'hidden']),
});

/**
 * The minutes as they were put to the attendees: the newest version, or an earlier one. Everybody reads
 * them, with the objections that are shown.
 *
 * @throws Refusal sessionNotFound; minutesNotYet while there are none
 */
export const sessionMinutes = operation('hall.read')
  .input(z.object({ sessionId: z.uuid(), version: z.number().int().min(1).nullish() }))
  .output(
    z.object({
      state: sessionStateSchema,
      version: z.number(),
      newestVersion: z.number(),
      proposedAt: z.string(),
      /** Until then silence confirms. */
      silenceEndsAt: z.string(),
      confirmedAt: z.string().nullable(),
      content: contentSchema,
      confirmed: z.number(),
      objected: z.number(),
      remarks: z.array(remarkSchema),
      mayAnswer: z.boolean(),
      ownAnswer: z.enum(['confirmed', 'objected']).nullable(),
    }),
  )
  .query(async ({ ctx, input: { sessionId, version } }) => {
    const session = await readAnnounced(ctx, sessionId);
    const newestVersion = session.minutesVersion;
    if (newestVersion === 0) throw new Refusal('minutesNotYet');
    const minutes = await readMinutes(ctx, sessionId, version ?? newestVersion);
    const counts = await countAnswers(ctx, sessionId, minutes.version);
    const own = { accountId: ctx.accountId, personId: null };
    const isOpen = session.state === 'minutesProposed' && minutes.version === newestVersion;
    return {
      state: session.state,
      version: minutes.version,
      newestVersion,
      proposedAt: minutes.proposedAt.toISOString(),
      silenceEndsAt: silenceEndsAt(minutes.proposedAt).toISOString(),
      confirmedAt: session.confirmedAt?.toISOString() ?? null,
      content: minutes.content,
      ...counts,
      mayAnswer: isOpen && (await presenceOf(ctx, sessionId, own)) !== null,
      ...(await readRemarks(ctx, sessionId, minutes.version)),
    };
  });

async function readRemarks(ctx: MemberContext, sessionId: string, version: number) {
  const { transaction, communityId, accountId } = ctx;
  const answers = await transaction
    .selectFrom('minutesConfirmation')
    .select(['id', 'accountId', 'answer', 'remark', 'visibility'])
    .where('communityId', '=', communityId)
    .where('sessionId', '=', sessionId)
    .where('version', '=', version)
    .where(({ or, eb }) => or([eb('remark', '<>', ''), eb('accountId', '=', accountId)]))
    .orderBy('at')
    .orderBy('id')
    .execute();
  const readable = answers.filter(
    (one) => one.remark !== '' && (one.visibility === 'shown' || one.accountId === accountId),
  );
  const names = await displayNames(
    ctx,
    readable.map((one) => one.accountId),
  );
  return {
    ownAnswer: answers.find((one) => one.accountId === accountId)?.answer ?? null,
    remarks: readable.map(({ id, accountId: author, remark, visibility }) => ({
      ...{ id, remark, visibility },
      name: names.get(author) ?? '',
      isMine: author === accountId,
    })),
  };
}
