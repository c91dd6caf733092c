import type { CloudOutputs } from '@/src/platform/cloud';

export type ShiftDesk = CloudOutputs['volunteering']['shiftDesk'];
export type DeskPerson = ShiftDesk['people'][number];
export type DeskAttendance = DeskPerson['attendances'][number];
export type ShiftCodes = CloudOutputs['volunteering']['shiftCodes'];
