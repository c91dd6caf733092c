import { z } from 'zod';
import { readSettings } from '@/cloud/community/public';
import { operation } from '@/cloud/platform/operation';
import { earliestStart } from '@/shared/hall/sessions/session-timing';
import { readAgenda } from './agenda';
import { sessionStateSchema } from './session-cards';
import { invitedSchema, sessionIdInput } from './session-input';
import { readSession } from './session-row';

/** A session as its form has it, for those who hold sessions; also what may still change later. @throws Refusal sessionNotFound */
export const sessionDraft = operation('hall.holdSession')
  .input(sessionIdInput)
  .output(
    z.object({
      id: z.string(),
      state: sessionStateSchema,
      revision: z.number(),
      title: z.string(),
      introduction: z.string(),
      place: z.string(),
      startsAt: z.string(),
      endsAt: z.string(),
      capacity: z.number().nullable(),
      placesTaken: z.number(),
      invited: invitedSchema,
      agenda: z.array(
        z.object({
          title: z.string(),
          note: z.string(),
          minutes: z.number(),
          topicId: z.string().nullable(),
          topicTitle: z.string().nullable(),
        }),
      ),
      /** UTC instant: announced now, it may begin from then on. */
      earliestStart: z.string(),
    }),
  )
  .query(async ({ ctx, input: { sessionId } }) => {
    const session = await readSession(ctx, sessionId);
    const agenda = await readAgenda(ctx, sessionId);
    const { sessionNoticeDays } = await readSettings(ctx);
    return {
      ...session,
      startsAt: session.startsAt.toISOString(),
      endsAt: session.endsAt.toISOString(),
      agenda,
      earliestStart: earliestStart(ctx.now, sessionNoticeDays).toISOString(),
    };
  });
