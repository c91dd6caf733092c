import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import { presenceOf, readPresent } from '../attendance/attendance-row';
import { sessionIdInput } from '../session-input';
import { lockAnnounced, type Session } from '../session-row';

/**
 * The caller, who has checked in, asks to speak on the item being talked about.
 *
 * @throws Refusal sessionNotFound, sessionNotRunning, noItemTakenUp, notCheckedIn, alreadyInLine
 */
export const askToSpeak = operation('hall.attendSession')
  .input(sessionIdInput)
  .output(z.object({ requestId: z.string() }))
  .mutation(async ({ ctx, input: { sessionId } }) => {
    const session = await lockAnnounced(ctx, sessionId);
    const own = { accountId: ctx.accountId, personId: null };
    const there = await presenceOf(ctx, sessionId, own);
    return { requestId: await joinLine(ctx, session, there?.id ?? null) };
  });

/**
 * A holder puts somebody who is there into the line: who has no phone raises a hand.
 *
 * @throws Refusal as `askToSpeak`; attendeeUnknown
 */
export const addSpeaker = operation('hall.holdSession')
  .input(z.object({ sessionId: z.uuid(), attendanceId: z.uuid() }))
  .output(z.object({ requestId: z.string() }))
  .mutation(async ({ ctx, input: { sessionId, attendanceId } }) => {
    const session = await lockAnnounced(ctx, sessionId);
    const present = await readPresent(ctx, sessionId);
    if (!present.some(({ id }) => id === attendanceId)) throw new Refusal('attendeeUnknown');
    return { requestId: await joinLine(ctx, session, attendanceId) };
  });

async function joinLine(
  ctx: MemberContext,
  { id: sessionId, state, currentItemId }: Session,
  attendanceId: string | null,
): Promise<string> {
  const { transaction, communityId, accountId, now } = ctx;
  if (state !== 'inProgress') throw new Refusal('sessionNotRunning');
  if (currentItemId === null) throw new Refusal('noItemTakenUp');
  if (attendanceId === null) throw new Refusal('notCheckedIn');
  const asked = await transaction
    .insertInto('speakingRequest')
    .values({
      ...{ communityId, id: uuid(), sessionId, agendaItemId: currentItemId, attendanceId },
      ...{ state: 'waiting', recordedBy: accountId, askedAt: now },
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!asked) throw new Refusal('alreadyInLine');
  await recordDeed(ctx, 'hall.askToSpeak', sessionId);
  return asked.id;
}
