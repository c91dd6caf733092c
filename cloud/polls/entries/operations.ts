import { confirmEntry } from './confirm-entry';
import { deliveryProgress } from './delivery-progress';
import { enterBallot } from './enter-ballot';
import { entryContent } from './entry-content';
import { entryDesk } from './entry-desk';
import { findPaper } from './find-paper';
import { handInAuthorisation } from './hand-in-authorisation';
import { listDeliveries } from './list-deliveries';
import { listEntries } from './list-entries';
import { myEntries } from './my-entries';
import { recordDeliveries } from './record-deliveries';
import { rejectEntry } from './reject-entry';
import { revokeDelivery } from './revoke-delivery';
import { searchVotersToEnter } from './search-voters-to-enter';
import { signForBallot } from './sign-for-ballot';
import { takeEntry } from './take-entry';
import { voterForEntry } from './voter-for-entry';
import { withdrawEntry } from './withdraw-entry';

/** Ballots that somebody enters for a voter, and deliveries. */
export const entryOperations = {
  confirmEntry,
  deliveryProgress,
  enterBallot,
  entryContent,
  entryDesk,
  findPaper,
  handInAuthorisation,
  listDeliveries,
  listEntries,
  myEntries,
  recordDeliveries,
  rejectEntry,
  revokeDelivery,
  searchVotersToEnter,
  signForBallot,
  takeEntry,
  voterForEntry,
  withdrawEntry,
};
