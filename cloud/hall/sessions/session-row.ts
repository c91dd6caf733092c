import type { UpdateObject } from 'kysely';
import type { Row, Tables } from '@/cloud/platform/tables';
import {
  nextSessionState,
  type SessionEvent,
  type SessionState,
} from '@/shared/hall/sessions/session-life-cycle';
import { Refusal, type RefusalCode } from '@/shared/refusals';
import type { HallContext } from '../hall-context';
import './tables';

export type Session = Row<'deliberationSession'>;

/**
 * The session, locked until the transaction ends: places, attendance, speakers and states are counted
 * and written under this lock, one after the other.
 *
 * @throws Refusal sessionNotFound
 */
export const lockSession = async (context: HallContext, sessionId: string): Promise<Session> =>
  known(await sessionRow(context, sessionId).forUpdate().executeTakeFirst());

/** @throws Refusal sessionNotFound */
export const readSession = async (context: HallContext, sessionId: string): Promise<Session> =>
  known(await sessionRow(context, sessionId).executeTakeFirst());

/** A session as residents know it: what was never announced does not exist. @throws Refusal sessionNotFound */
export async function readAnnounced(context: HallContext, sessionId: string): Promise<Session> {
  return announced(await readSession(context, sessionId));
}

/** @throws Refusal sessionNotFound */
export async function lockAnnounced(context: HallContext, sessionId: string): Promise<Session> {
  return announced(await lockSession(context, sessionId));
}

const sessionRow = ({ transaction, communityId }: HallContext, sessionId: string) =>
  transaction
    .selectFrom('deliberationSession')
    .selectAll()
    .where('communityId', '=', communityId)
    .where('id', '=', sessionId);

function known(session: Session | undefined): Session {
  if (!session) throw new Refusal('sessionNotFound');
  return session;
}

function announced(session: Session): Session {
  if (session.announcedAt === null) throw new Refusal('sessionNotFound');
  return session;
}

type Changes = Omit<UpdateObject<Tables, 'deliberationSession'>, 'communityId' | 'id' | 'state'>;

/**
 * Writes columns of a locked session, and with an event the state it leads to.
 *
 * @param refusal what somebody is told where the life cycle has no such step
 */
export async function changeSession(
  { transaction, communityId }: HallContext,
  { id, state }: Pick<Session, 'id' | 'state'>,
  changes: Changes,
  step?: { event: SessionEvent; refusal: RefusalCode },
): Promise<SessionState> {
  const next = step ? nextSessionState(state, step.event) : state;
  if (next === null) throw new Refusal(step?.refusal ?? 'sessionChangedMeanwhile');
  const { numUpdatedRows } = await transaction
    .updateTable('deliberationSession')
    .set({ ...changes, state: next })
    .where('communityId', '=', communityId)
    .where('id', '=', id)
    .where('state', '=', state)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Refusal('sessionChangedMeanwhile');
  return next;
}
