import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import {
  doorsOpenAt,
  whyCannotCheckIn,
  whyCannotRecordAttendance,
} from '@/shared/hall/sessions/session-timing';
import { readAgenda } from './agenda';
import { readPresent } from './attendance/attendance-row';
import { accountNames, attendeeNames } from './attendance/attendee-names';
import { answerSchema, sessionStateSchema } from './session-cards';
import { sessionIdInput } from './session-input';
import { readAnnounced } from './session-row';

/** Shown at once; whoever signed up after so many others is found in the register. */
const mostSignups = 500;

/**
 * What those who hold a session need while it goes on: everybody who signed up and everybody who is
 * there, with room and name; the agenda and where it stands.
 *
 * @throws Refusal sessionNotFound
 */
export const sessionDesk = operation('hall.holdSession')
  .input(sessionIdInput)
  .output(
    z.object({
      id: z.string(),
      state: sessionStateSchema,
      title: z.string(),
      place: z.string(),
      startsAt: z.string(),
      endsAt: z.string(),
      capacity: z.number().nullable(),
      placesTaken: z.number(),
      /** UTC instant from which the session may be begun. */
      doorsOpenAt: z.string(),
      mayCheckIn: z.boolean(),
      mayRecordAttendance: z.boolean(),
      agenda: z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          minutes: z.number(),
          isCurrent: z.boolean(),
        }),
      ),
      signups: z.array(
        z.object({
          accountId: z.string(),
          name: z.string(),
          answer: answerSchema,
          isThere: z.boolean(),
        }),
      ),
      attendances: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          way: z.enum(['code', 'staff']),
          at: z.string(),
        }),
      ),
      minutesVersion: z.number(),
    }),
  )
  .query(async ({ ctx, input: { sessionId } }) => {
    const session = await readAnnounced(ctx, sessionId);
    const agenda = await readAgenda(ctx, sessionId);
    const signups = await ctx.transaction
      .selectFrom('sessionSignup')
      .select(['accountId', 'answer'])
      .where('communityId', '=', ctx.communityId)
      .where('sessionId', '=', sessionId)
      .where('answer', '<>', 'declined')
      .orderBy('number')
      .limit(mostSignups)
      .execute();
    const present = await readPresent(ctx, sessionId);
    const there = new Set(present.map(({ accountId }) => accountId));
    const names = await accountNames(
      ctx,
      signups.map(({ accountId }) => accountId),
      'full',
    );
    const namesOfPresent = await attendeeNames(ctx, present, 'full');
    return {
      ...session,
      startsAt: session.startsAt.toISOString(),
      endsAt: session.endsAt.toISOString(),
      doorsOpenAt: doorsOpenAt(session.startsAt).toISOString(),
      mayCheckIn: whyCannotCheckIn(session, ctx.now) === null,
      mayRecordAttendance: whyCannotRecordAttendance(session, ctx.now) === null,
      agenda: agenda.map((item) => ({ ...item, isCurrent: item.id === session.currentItemId })),
      signups: signups.map(({ accountId, answer }) => ({
        accountId,
        answer,
        name: names.get(accountId) ?? '',
        isThere: there.has(accountId),
      })),
      attendances: present.map(({ id, way, at }) => ({
        ...{ id, way, at: at.toISOString() },
        name: namesOfPresent.get(id) ?? '',
      })),
    };
  });
