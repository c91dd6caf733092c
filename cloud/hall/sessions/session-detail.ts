import { z } from 'zod';
import { type MemberContext, operation } from '@/cloud/platform/operation';
import { isHeld } from '@/shared/hall/sessions/session-life-cycle';
import { whyCannotCheckIn, whyCannotSignUp } from '@/shared/hall/sessions/session-timing';
import { staffRoles } from '@/shared/roles';
import { readAgenda } from './agenda';
import { presenceOf, readPresent } from './attendance/attendance-row';
import { attendeeNames } from './attendance/attendee-names';
import { isInvited } from './invited';
import { answerSchema, sessionStateSchema } from './session-cards';
import { invitedSchema, sessionIdInput } from './session-input';
import { readAnnounced, type Session } from './session-row';
import { signupOf } from './sign-up';

const sessionDetailSchema = z.object({
  id: z.string(),
  state: sessionStateSchema,
  title: z.string(),
  introduction: z.string(),
  place: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  /** 业主委员会 */
  body: z.string(),
  invited: invitedSchema,
  capacity: z.number().nullable(),
  placesTaken: z.number(),
  waiting: z.number(),
  cancelReason: z.string().nullable(),
  agenda: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      note: z.string(),
      minutes: z.number(),
      topicId: z.string().nullable(),
      topicTitle: z.string().nullable(),
      isCurrent: z.boolean(),
    }),
  ),
  mine: z.object({
    isInvited: z.boolean(),
    answer: answerSchema.nullable(),
    /** 1: the next to move up; null: not waiting. */
    waitingPlace: z.number().nullable(),
    isThere: z.boolean(),
    maySignUp: z.boolean(),
    mayCheckIn: z.boolean(),
  }),
  /** From the end on, masked; null before. */
  attendees: z.array(z.string()).nullable(),
  /** The version of the minutes to read; 0: none yet. */
  minutesVersion: z.number(),
});

/**
 * A session for everybody: where, when, about what, how many places are taken. Who signed up is for
 * those who hold it; who was there everybody may read masked once it is over.
 *
 * @throws Refusal sessionNotFound
 */
export const sessionDetail = operation('hall.read')
  .input(sessionIdInput)
  .output(sessionDetailSchema)
  .query(async ({ ctx, input: { sessionId } }) => {
    const session = await readAnnounced(ctx, sessionId);
    const agenda = await readAgenda(ctx, sessionId);
    return {
      ...session,
      startsAt: session.startsAt.toISOString(),
      endsAt: session.endsAt.toISOString(),
      body: session.publisherRole === null ? '' : staffRoles[session.publisherRole],
      waiting: await countWaiting(ctx, sessionId),
      agenda: agenda.map((item) => ({ ...item, isCurrent: item.id === session.currentItemId })),
      mine: await ownPart(ctx, session, agenda),
      attendees: isHeld(session.state) ? await maskedAttendees(ctx, sessionId) : null,
    };
  });

async function ownPart(
  ctx: MemberContext,
  session: Session,
  agenda: Awaited<ReturnType<typeof readAgenda>>,
) {
  const signup = await signupOf(ctx, session.id, ctx.accountId);
  const own = { accountId: ctx.accountId, personId: null };
  const isThere = (await presenceOf(ctx, session.id, own)) !== null;
  const invited = await isInvited(ctx, session, agenda);
  return {
    isInvited: invited,
    answer: signup?.answer ?? null,
    waitingPlace:
      signup?.answer === 'waiting' ? await countWaiting(ctx, session.id, signup.number) : null,
    isThere,
    maySignUp: invited && !isThere && whyCannotSignUp(session, ctx.now) === null,
    mayCheckIn: invited && !isThere && whyCannotCheckIn(session, ctx.now) === null,
  };
}

/** How many wait; up to a number, what place in the line it has. */
async function countWaiting(
  { transaction, communityId }: MemberContext,
  sessionId: string,
  upTo: number | null = null,
): Promise<number> {
  const { waiting } = await transaction
    .selectFrom('sessionSignup')
    .select(({ fn }) => fn.countAll<number>().as('waiting'))
    .where('communityId', '=', communityId)
    .where('sessionId', '=', sessionId)
    .where('answer', '=', 'waiting')
    .$if(upTo !== null, (query) => query.where('number', '<=', upTo ?? 0))
    .executeTakeFirstOrThrow();
  return waiting;
}

async function maskedAttendees(ctx: MemberContext, sessionId: string): Promise<string[]> {
  const present = await readPresent(ctx, sessionId);
  const names = await attendeeNames(ctx, present, 'masked');
  return present.map(({ id }) => names.get(id) ?? '');
}
