import { dismissObjection } from './dismiss-objection';
import { fileMinuteObjection } from './file-minute-objection';
import { listMinuteObjections, objectionsDesk } from './list-minute-objections';
import { listPostedEntries } from './list-posted-entries';
import { listPostings } from './list-postings';
import { postingDetail } from './posting-detail';
import { upholdObjection } from './uphold-objection';

/** What the monthly posting of minutes brings to `volunteering.…`. */
export const postingOperations = {
  dismissObjection,
  fileMinuteObjection,
  listMinuteObjections,
  listPostedEntries,
  listPostings,
  objectionsDesk,
  postingDetail,
  upholdObjection,
};
