import { z } from 'zod';
import { type AttendanceWay, attendanceWays } from '@/shared/volunteering/shift-states';
import type { Attendance } from './attendance-row';

const ways = Object.keys(attendanceWays) as [AttendanceWay, ...AttendanceWay[]];

/** An attendance as the volunteer and the leader read it. */
export const attendanceSchema = z.object({
  id: z.string(),
  arrivedAt: z.string(),
  leftAt: z.string().nullable(),
  arrivedBy: z.enum(ways),
  leftBy: z.enum(ways).nullable(),
  state: z.enum(['counted', 'toConfirm', 'declined']),
  reason: z.string().nullable(),
});

export const toldAttendance = (attendance: Attendance): z.output<typeof attendanceSchema> => {
  const { id, arrivedAt, leftAt, arrivedBy, leftBy, state, reason } = attendance;
  return {
    ...{ id, arrivedBy, leftBy, state, reason },
    arrivedAt: arrivedAt.toISOString(),
    leftAt: leftAt?.toISOString() ?? null,
  };
};
