import { answerPostingObjection } from './answer-posting-objection';
import { listPostingDesk } from './list-posting-desk';
import { listPostingObjections } from './list-posting-objections';
import { objectToPosting } from './object-to-posting';
import { printPostingRecord } from './print-posting-record';
import { readPosting } from './read-posting';

/** Public postings (公示) and what people object to them. */
export const postingOperations = {
  answerPostingObjection,
  listPostingDesk,
  listPostingObjections,
  objectToPosting,
  printPostingRecord,
  readPosting,
};
