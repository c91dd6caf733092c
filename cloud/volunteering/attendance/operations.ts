import { checkInAtPlace } from './check-in-at-place';
import { scanShiftCode } from './scan-shift-code';
import { settleShift } from './settle-shift';
import { shiftCodes } from './shift-codes';

/** Checking in and out, and what counts of it. */
export const attendanceOperations = { checkInAtPlace, scanShiftCode, settleShift, shiftCodes };
