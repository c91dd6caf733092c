import { callForHelp } from './call-for-help';
import { callOptions } from './call-options';
import { exportStatistics } from './export-statistics';
import { messageShift } from './message-shift';
import { printShiftSheet } from './print-shift-sheet';
import { shiftMessageDesk } from './shift-message-desk';
import { shiftMessages } from './shift-messages';
import { shiftsAtRisk } from './shifts-at-risk';
import { statistics } from './statistics';

/** What keeps organisers from losing track. */
export const organisingOperations = {
  callForHelp,
  callOptions,
  exportStatistics,
  messageShift,
  printShiftSheet,
  shiftMessageDesk,
  shiftMessages,
  shiftsAtRisk,
  statistics,
};
