import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import { comingStates } from '@/shared/hall/sessions/session-life-cycle';
import { sessionLimits } from '@/shared/hall/sessions/session-limits';
import { whyCannotRecordAttendance } from '@/shared/hall/sessions/session-timing';
import { Refusal } from '@/shared/refusals';
import { moveUpWaiting } from '../places';
import { refuse } from '../refuse';
import { typedLine } from '../session-input';
import { changeSession, lockAnnounced } from '../session-row';

const { min, max } = sessionLimits.removalReason;

/**
 * Takes a mistaken entry off the attendance sheet; it stays in the database with the reason. Somebody
 * who signed up keeps their place, whoever was put down from the register gives it back.
 *
 * @throws Refusal removalReasonLength, sessionNotFound, attendanceSettled, attendeeUnknown,
 *   attendeeAlreadyRemoved
 */
export const removeAttendance = operation('hall.holdSession')
  .input(z.object({ sessionId: z.uuid(), attendanceId: z.uuid(), reason: typedLine }))
  .output(z.object({ removed: z.literal(true) }))
  .mutation(async ({ ctx, input: { sessionId, attendanceId, reason } }) => {
    if (reason.length < min || reason.length > max)
      throw new Refusal('removalReasonLength', { min, max });
    const { transaction, communityId, accountId, now } = ctx;
    const session = await lockAnnounced(ctx, sessionId);
    refuse(whyCannotRecordAttendance(session, now));
    const attendance = await transaction
      .selectFrom('sessionAttendance')
      .select('personId')
      .where('communityId', '=', communityId)
      .where('sessionId', '=', sessionId)
      .where('id', '=', attendanceId)
      .executeTakeFirst();
    if (!attendance) throw new Refusal('attendeeUnknown');
    const removed = await transaction
      .insertInto('attendanceRemoval')
      .values({ communityId, sessionId, attendanceId, reason, recordedBy: accountId, at: now })
      .onConflict((conflict) => conflict.doNothing())
      .returning('attendanceId')
      .executeTakeFirst();
    if (!removed) throw new Refusal('attendeeAlreadyRemoved');
    await transaction
      .updateTable('speakingRequest')
      .set({ state: 'withdrawn', endedAt: now })
      .where('communityId', '=', communityId)
      .where('sessionId', '=', sessionId)
      .where('attendanceId', '=', attendanceId)
      .where('state', 'in', ['waiting', 'speaking'])
      .execute();
    if (attendance.personId !== null) {
      const placesTaken = session.placesTaken - 1;
      await changeSession(ctx, session, { placesTaken });
      // Once the meeting is over nobody is called to it any more.
      if (comingStates.includes(session.state))
        await moveUpWaiting(ctx, { ...session, placesTaken });
    }
    await recordDeed(ctx, 'hall.removeAttendance', sessionId, { attendanceId });
    return { removed: true as const };
  });
