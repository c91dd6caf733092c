import { checkInAtPlace } from './check-in-at-place';
import { confirmAttendances } from './confirm-attendances';
import { markNoShow } from './mark-no-show';
import { ownAttendance } from './own-attendance';
import { recordArrival, recordLeaving } from './record-arrival';
import { correctAttendance, declineAttendance, recordAttendance } from './record-attendance';
import { scanShiftCode } from './scan-shift-code';
import { settleShift } from './settle-shift';
import { shiftCodes } from './shift-codes';
import { shiftDesk } from './shift-desk';

/** Checking in and out, and what counts of it. */
export const attendanceOperations = {
  checkInAtPlace,
  confirmAttendances,
  correctAttendance,
  declineAttendance,
  markNoShow,
  ownAttendance,
  recordArrival,
  recordAttendance,
  recordLeaving,
  scanShiftCode,
  settleShift,
  shiftCodes,
  shiftDesk,
};
