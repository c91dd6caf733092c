import { listBoardPostings } from './list-board-postings';
import { printNotice } from './print-notice';
import { recordBoardPosting } from './record-board-posting';
import { takeDownBoardPosting } from './take-down-board-posting';

/** Printed notices and the boards they hang on. */
export const boardOperations = {
  listBoardPostings,
  printNotice,
  recordBoardPosting,
  takeDownBoardPosting,
};
