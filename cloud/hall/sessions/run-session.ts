import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { doorsOpenAt } from '@/shared/hall/sessions/session-timing';
import { Refusal } from '@/shared/refusals';
import { readAgenda } from './agenda';
import { sessionIdInput } from './session-input';
import { changeSession, lockAnnounced } from './session-row';
import { endSpeech } from './speaking/end-speech';

/**
 * Opens the meeting, from 60 minutes before its start on, with the first item of the agenda.
 *
 * @throws Refusal sessionNotFound, sessionBeginsLater, sessionChangedMeanwhile unless it is announced
 */
export const beginSession = operation('hall.holdSession')
  .input(sessionIdInput)
  .output(z.object({ begun: z.literal(true) }))
  .mutation(async ({ ctx, input: { sessionId } }) => {
    const session = await lockAnnounced(ctx, sessionId);
    const since = doorsOpenAt(session.startsAt);
    if (session.state === 'announced' && ctx.now < since)
      throw new Refusal('sessionBeginsLater', { since: since.toISOString() });
    const [first] = await readAgenda(ctx, sessionId);
    await changeSession(
      ctx,
      session,
      { begunAt: ctx.now, currentItemId: first?.id ?? null },
      { event: 'begin', refusal: 'sessionChangedMeanwhile' },
    );
    await recordDeed(ctx, 'hall.beginSession', sessionId);
    return { begun: true as const };
  });

/**
 * Goes on to an item of the agenda, in any order; whoever is speaking has spoken.
 *
 * @throws Refusal sessionNotFound, sessionNotRunning, agendaItemUnknown
 */
export const takeUpItem = operation('hall.holdSession')
  .input(z.object({ sessionId: z.uuid(), itemId: z.uuid() }))
  .output(z.object({ takenUp: z.literal(true) }))
  .mutation(async ({ ctx, input: { sessionId, itemId } }) => {
    const session = await lockAnnounced(ctx, sessionId);
    if (session.state !== 'inProgress') throw new Refusal('sessionNotRunning');
    const agenda = await readAgenda(ctx, sessionId);
    if (!agenda.some(({ id }) => id === itemId)) throw new Refusal('agendaItemUnknown');
    if (itemId !== session.currentItemId) {
      await endSpeech(ctx, session, 'spoken');
      await changeSession(ctx, session, { currentItemId: itemId });
      await recordDeed(ctx, 'hall.takeUpItem', sessionId, { itemId });
    }
    return { takenUp: true as const };
  });

/**
 * Closes the meeting. Nobody checks in any more; the attendance sheet may still be put right.
 *
 * @throws Refusal sessionNotFound, sessionNotRunning
 */
export const endSession = operation('hall.holdSession')
  .input(sessionIdInput)
  .output(z.object({ ended: z.literal(true) }))
  .mutation(async ({ ctx, input: { sessionId } }) => {
    const session = await lockAnnounced(ctx, sessionId);
    await endSpeech(ctx, session, 'spoken');
    await changeSession(
      ctx,
      session,
      { endedAt: ctx.now, currentItemId: null },
      { event: 'end', refusal: 'sessionNotRunning' },
    );
    await recordDeed(ctx, 'hall.endSession', sessionId);
    return { ended: true as const };
  });
