import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import {
  arrivalsFrom,
  leavingUntil,
  whyCannotArrive,
  whyCannotLeave,
} from '@/shared/volunteering/attendance/attendance-times';
import { minutesOf } from '@/shared/volunteering/ledger/periods';
import { type SignupState, signupStates } from '@/shared/volunteering/signup-life-cycle';
import { readShift } from '../activities/who-leads';
import { readSignups } from '../signups/signup-row';
import { volunteerOfAccount } from '../volunteers/volunteer-row';
import { type Attendance, readAttendances } from './attendance-row';
import { attendanceSchema, toldAttendance } from './attendance-schema';
import { placeOf } from './check-in-at-place';
import { servedPeriods } from './served-periods';

const stateNames = Object.keys(signupStates) as [SignupState, ...SignupState[]];

/**
 * What the caller needs at a shift: its facts, whether they can check in or out now, what is known of
 * their coming and going, and the risks for who is not signed up.
 *
 * @throws Refusal shiftNotFound
 */
export const ownAttendance = operation('volunteering.volunteer')
  .input(z.object({ shiftId: z.uuid() }))
  .output(
    z.object({
      shiftId: z.string(),
      title: z.string(),
      place: z.string(),
      contact: z.string(),
      startsAt: z.string(),
      endsAt: z.string(),
      state: z.enum(['open', 'ended', 'cancelled']),
      arrivalsFrom: z.string(),
      leavingUntil: z.string(),
      /** The server's clock: a phone's may be wrong. */
      now: z.string(),
      mayArrive: z.boolean(),
      mayLeave: z.boolean(),
      byPlace: z.boolean(),
      risks: z.string(),
      riskRevision: z.number(),
      isVolunteer: z.boolean(),
      /** The newest signup; null: none. */
      signup: z.enum(stateNames).nullable(),
      attendances: z.array(attendanceSchema),
      /** Minutes of what counts so far, before other services of the same time are taken off. */
      minutes: z.number(),
      settledAt: z.string().nullable(),
    }),
  )
  .query(async ({ ctx, input: { shiftId } }) => {
    const { shift, activity } = await readShift(ctx, shiftId);
    const volunteer = await volunteerOfAccount(ctx, ctx.accountId);
    const attendances = volunteer ? await ownRows(volunteer.id) : [];
    const signup = volunteer ? await newestSignup(volunteer.id) : undefined;
    const isOpen = shift.state === 'open';
    const counted = attendances.filter(({ state }) => state === 'counted');
    return {
      ...{ shiftId, title: activity.title, place: activity.place, contact: activity.contact },
      startsAt: shift.startsAt.toISOString(),
      endsAt: shift.endsAt.toISOString(),
      state: shift.state,
      arrivalsFrom: arrivalsFrom(shift).toISOString(),
      leavingUntil: leavingUntil(shift).toISOString(),
      now: ctx.now.toISOString(),
      mayArrive: isOpen && whyCannotArrive(shift, ctx.now) === null,
      mayLeave: isOpen && attendances.some(isOpenThere) && whyCannotLeave(shift, ctx.now) === null,
      byPlace: placeOf(activity) !== null,
      ...{ risks: activity.risks, riskRevision: activity.riskRevision },
      isVolunteer: volunteer !== undefined && volunteer.leftAt === null,
      signup: signup?.state ?? null,
      attendances: attendances.map(toldAttendance),
      minutes: minutesOf(servedPeriods(shift, counted)),
      settledAt: shift.settledAt?.toISOString() ?? null,
    };

    function ownRows(volunteerId: string): Promise<Attendance[]> {
      return readAttendances(ctx)
        .where('shiftId', '=', shiftId)
        .where('volunteerId', '=', volunteerId)
        .orderBy('arrivedAt')
        .execute();
    }
    function newestSignup(volunteerId: string) {
      return readSignups(ctx)
        .where('shiftId', '=', shiftId)
        .where('volunteerId', '=', volunteerId)
        .orderBy('number', 'desc')
        .limit(1)
        .executeTakeFirst();
    }
  });

const isOpenThere = ({ leftAt, state }: Attendance): boolean =>
  leftAt === null && state !== 'declined';
