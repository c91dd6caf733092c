import { exportResult } from './export-result';
import { printChoices } from './print-choices';
import { printDeliverySheet } from './print-delivery-sheet';
import { printPaperBallots } from './print-paper-ballots';
import { printResult } from './print-result';
import { printVisitList } from './print-visit-list';

/** Papers and exports of polls. */
export const printOperations = {
  exportResult,
  printChoices,
  printDeliverySheet,
  printPaperBallots,
  printResult,
  printVisitList,
};
