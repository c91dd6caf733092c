import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { groupedBy } from '@/shared/grouped-by';
import { arrivalsFrom, leavingUntil } from '@/shared/volunteering/attendance/attendance-times';
import { minutesOf, type Period } from '@/shared/volunteering/ledger/periods';
import { requireShiftLeader, type Shift } from '../activities/who-leads';
import type { Attendance } from './attendance-row';
import { readAttendances } from './attendance-row';
import { attendanceSchema, toldAttendance } from './attendance-schema';
import { creditedOfShift, keptLeavings, type Listed, listedPeople, otherCredit } from './desk-rows';
import { servedPeriods } from './served-periods';

const personSchema = z.object({
  volunteerId: z.string(),
  name: z.string(),
  phone: z.string(),
  adult: z.boolean(),
  post: z.string().nullable(),
  signupId: z.string().nullable(),
  /** null: came without a signup, as a late scan says. */
  signup: z.enum(['confirmed', 'noShow']).nullable(),
  attendances: z.array(attendanceSchema),
  /** Scans on leaving that closed nothing: UTC instants. */
  keptLeavings: z.array(z.string()),
  /** What would count now, without what is credited elsewhere for the same time. */
  minutes: z.number(),
  /** What stands in the ledger for this shift, with its corrections; null: nothing. */
  credited: z.number().nullable(),
});

/**
 * What whoever leads a shift has in their hands: who is on its list, when each was there, what there is
 * to look at before the minutes are settled. With names and phones, for them alone.
 *
 * @throws Refusal shiftNotFound, notYourShift
 */
export const shiftDesk = operation('volunteering.lead')
  .input(z.object({ shiftId: z.uuid() }))
  .output(
    z.object({
      shiftId: z.string(),
      activityId: z.string(),
      title: z.string(),
      place: z.string(),
      startsAt: z.string(),
      endsAt: z.string(),
      state: z.enum(['open', 'ended', 'cancelled']),
      arrivalsFrom: z.string(),
      leavingUntil: z.string(),
      settledAt: z.string().nullable(),
      maySettle: z.boolean(),
      people: z.array(personSchema),
    }),
  )
  .query(async ({ ctx, input: { shiftId } }) => {
    const { shift, activity } = await requireShiftLeader(ctx, shiftId);
    const people = await listedPeople(ctx, shiftId);
    const volunteerIds = people.map(({ volunteerId }) => volunteerId);
    const attendances = groupedBy(
      await readAttendances(ctx).where('shiftId', '=', shiftId).orderBy('arrivedAt').execute(),
      ({ volunteerId }) => volunteerId,
    );
    const elsewhere = await otherCredit(ctx, shift, volunteerIds);
    const credited = await creditedOfShift(ctx, shiftId);
    const kept = await keptLeavings(ctx, shiftId);
    const wasHeld = shift.state !== 'open' || shift.endsAt <= ctx.now;
    return {
      ...{ shiftId, activityId: activity.id, title: activity.title, place: activity.place },
      startsAt: shift.startsAt.toISOString(),
      endsAt: shift.endsAt.toISOString(),
      state: shift.state,
      arrivalsFrom: arrivalsFrom(shift).toISOString(),
      leavingUntil: leavingUntil(shift).toISOString(),
      settledAt: shift.settledAt?.toISOString() ?? null,
      maySettle: shift.settledAt === null && wasHeld,
      people: people.map((person) =>
        told(shift, person, {
          attendances: attendances.get(person.volunteerId) ?? [],
          elsewhere: elsewhere.get(person.volunteerId) ?? [],
          credited: credited.get(person.volunteerId) ?? null,
          kept: kept.get(person.volunteerId) ?? [],
        }),
      ),
    };
  });

interface Beside {
  attendances: readonly Attendance[];
  elsewhere: readonly Period[];
  credited: number | null;
  kept: readonly Date[];
}

function told(
  shift: Shift,
  person: Listed,
  { attendances, elsewhere, credited, kept }: Beside,
): z.output<typeof personSchema> {
  const counted = attendances.filter(({ state }) => state === 'counted');
  return {
    ...person,
    attendances: attendances.map(toldAttendance),
    keptLeavings: kept.map((at) => at.toISOString()),
    minutes: minutesOf(servedPeriods(shift, counted, elsewhere)),
    credited,
  };
}
