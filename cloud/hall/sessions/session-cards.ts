import { z } from 'zod';
import type { MemberContext } from '@/cloud/platform/operation';
import { type SessionState, sessionStates } from '@/shared/hall/sessions/session-life-cycle';
import type { Session } from './session-row';

export const sessionStateSchema = z.enum(
  Object.keys(sessionStates) as [SessionState, ...SessionState[]],
);
export const answerSchema = z.enum(['coming', 'waiting', 'declined']);

/** What a list shows of a session. How many come is public, who is not. */
export const sessionCardSchema = z.object({
  id: z.string(),
  title: z.string(),
  place: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  state: sessionStateSchema,
  capacity: z.number().nullable(),
  placesTaken: z.number(),
  /** What the caller answered. */
  answer: answerSchema.nullable(),
});

export type SessionCard = z.infer<typeof sessionCardSchema>;

/** The cards of one page, with one more query however long it is. */
export async function sessionCards(
  { transaction, communityId, accountId }: MemberContext,
  sessions: readonly Session[],
): Promise<SessionCard[]> {
  if (sessions.length === 0) return [];
  const answers = await transaction
    .selectFrom('sessionSignup')
    .select(['sessionId', 'answer'])
    .where('communityId', '=', communityId)
    .where('accountId', '=', accountId)
    .where(
      'sessionId',
      'in',
      sessions.map(({ id }) => id),
    )
    .execute();
  const answerOf = new Map(answers.map(({ sessionId, answer }) => [sessionId, answer]));
  return sessions.map((session) => ({
    id: session.id,
    title: session.title,
    place: session.place,
    startsAt: session.startsAt.toISOString(),
    endsAt: session.endsAt.toISOString(),
    state: session.state,
    capacity: session.capacity,
    placesTaken: session.placesTaken,
    answer: answerOf.get(session.id) ?? null,
  }));
}
