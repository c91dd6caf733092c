import { Refusal } from '@/shared/refusals';
import type { HallContext } from '../../hall-context';
import { hasPlace } from '../places';
import { changeSession, type Session } from '../session-row';
import { signUp, signupOf } from '../sign-up';
import { type Attendee, presenceOf, writePresence } from './attendance-row';

/**
 * Lets somebody in: who signed up has their place, anybody else takes one while there are places. The
 * session is locked. Coming twice is coming once.
 *
 * @throws Refusal sessionFull
 */
export async function comeIn(
  context: HallContext & { accountId: string },
  session: Session,
  attendee: Attendee,
  way: 'code' | 'staff',
): Promise<{ attendanceId: string; isNew: boolean }> {
  const there = await presenceOf(context, session.id, attendee);
  if (there !== null) return { attendanceId: there.id, isNew: false };
  const signup =
    attendee.accountId === null ? null : await signupOf(context, session.id, attendee.accountId);
  if (signup?.answer !== 'coming') {
    if (!hasPlace(session)) throw new Refusal('sessionFull', { capacity: session.capacity });
    if (attendee.accountId === null)
      await changeSession(context, session, { placesTaken: session.placesTaken + 1 });
    else await signUp(context, session, attendee.accountId);
  }
  return { attendanceId: await writePresence(context, session, attendee, way), isNew: true };
}
