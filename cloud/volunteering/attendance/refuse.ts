import { Refusal } from '@/shared/refusals';
import type { AttendanceRefusal } from '@/shared/volunteering/attendance/refusals';

/** Throws what a rule of attendance objects to. */
export function refuse(problem: AttendanceRefusal | null): void {
  if (problem) throw new Refusal(problem.code, problem.details ?? {});
}
