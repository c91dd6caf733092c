import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { may } from '@/shared/permissions';
import { attendeeNames } from '../attendance/attendee-names';
import { sessionStateSchema } from '../session-cards';
import { sessionIdInput } from '../session-input';
import { readAnnounced } from '../session-row';
import { readSpeakers, type Speaker } from './speakers';

const speakerSchema = z.object({
  id: z.string(),
  name: z.string(),
  speeches: z.number(),
  isMine: z.boolean(),
});

/**
 * Who speaks and who waits, in order; pages ask again every few seconds. Names are masked but for
 * those who hold the session.
 *
 * @throws Refusal sessionNotFound
 */
export const speakingList = operation('hall.read')
  .input(sessionIdInput)
  .output(
    z.object({
      state: sessionStateSchema,
      currentItemId: z.string().nullable(),
      speaking: speakerSchema.nullable(),
      waiting: z.array(speakerSchema),
    }),
  )
  .query(async ({ ctx, input: { sessionId } }) => {
    const session = await readAnnounced(ctx, sessionId);
    const { state, currentItemId } = session;
    const { speaking, waiting } = await readSpeakers(ctx, session);
    const everybody = speaking ? [speaking, ...waiting] : waiting;
    const names = await attendeeNames(
      ctx,
      everybody.map(({ attendanceId, ...who }) => ({ ...who, id: attendanceId })),
      may(ctx.caller.roles, 'hall.holdSession') ? 'full' : 'masked',
    );
    const shown = ({ id, attendanceId, accountId, speeches }: Speaker) => ({
      ...{ id, speeches },
      name: names.get(attendanceId) ?? '',
      isMine: accountId === ctx.accountId,
    });
    return {
      ...{ state, currentItemId },
      speaking: speaking && shown(speaking),
      waiting: waiting.map(shown),
    };
  });
