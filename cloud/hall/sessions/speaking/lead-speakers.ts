import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import { sessionIdInput } from '../session-input';
import { lockAnnounced } from '../session-row';
import { endSpeech } from './end-speech';
import { readSpeakers } from './speakers';

/**
 * Gives the floor to the first of the line; whoever was speaking has spoken. `speakingId` is the one
 * the holder sees speaking: of two holders who press at once one moves the line.
 *
 * @throws Refusal sessionNotFound, sessionNotRunning, nobodyInLine, sessionChangedMeanwhile
 */
export const callSpeaker = operation('hall.holdSession')
  .input(z.object({ sessionId: z.uuid(), speakingId: z.uuid().nullable() }))
  .output(z.object({ called: z.literal(true) }))
  .mutation(async ({ ctx, input: { sessionId, speakingId } }) => {
    const session = await lockAnnounced(ctx, sessionId);
    if (session.state !== 'inProgress') throw new Refusal('sessionNotRunning');
    const { speaking, waiting } = await readSpeakers(ctx, session);
    if ((speaking?.id ?? null) !== speakingId) throw new Refusal('sessionChangedMeanwhile');
    const [next] = waiting;
    if (!next) throw new Refusal('nobodyInLine');
    await endSpeech(ctx, session, 'spoken');
    await ctx.transaction
      .updateTable('speakingRequest')
      .set({ state: 'speaking', calledAt: ctx.now })
      .where('communityId', '=', ctx.communityId)
      .where('id', '=', next.id)
      .where('state', '=', 'waiting')
      .execute();
    await recordDeed(ctx, 'hall.callSpeaker', sessionId);
    return { called: true as const };
  });

/** Whoever has the floor has spoken. @throws Refusal sessionNotFound, nobodySpeaking */
export const finishSpeech = operation('hall.holdSession')
  .input(sessionIdInput)
  .output(z.object({ finished: z.literal(true) }))
  .mutation(async ({ ctx, input: { sessionId } }) => {
    const session = await lockAnnounced(ctx, sessionId);
    if (!(await endSpeech(ctx, session, 'spoken'))) throw new Refusal('nobodySpeaking');
    await recordDeed(ctx, 'hall.finishSpeech', sessionId);
    return { finished: true as const };
  });

/**
 * Passes over somebody who was called and does not speak, or waits and has left; it counts as no
 * speech, and they may ask again.
 *
 * @throws Refusal sessionNotFound, notInLine
 */
export const skipSpeaker = operation('hall.holdSession')
  .input(z.object({ sessionId: z.uuid(), requestId: z.uuid() }))
  .output(z.object({ skipped: z.literal(true) }))
  .mutation(async ({ ctx, input: { sessionId, requestId } }) => {
    await lockAnnounced(ctx, sessionId);
    const { numUpdatedRows } = await ctx.transaction
      .updateTable('speakingRequest')
      .set({ state: 'skipped', endedAt: ctx.now })
      .where('communityId', '=', ctx.communityId)
      .where('sessionId', '=', sessionId)
      .where('id', '=', requestId)
      .where('state', 'in', ['waiting', 'speaking'])
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) throw new Refusal('notInLine');
    await recordDeed(ctx, 'hall.skipSpeaker', sessionId);
    return { skipped: true as const };
  });
