import { adoptionDesk } from './adoption-desk';
import { confirmMeeting } from './confirm-meeting';
import { draftAdoptionPoll } from './draft-adoption-poll';
import { recordMeeting } from './record-meeting';
import { sendBackMeeting, withdrawMeeting } from './send-back-meeting';
import { takeOverPoll } from './take-over-poll';

/** What the router of conventions takes from adoption. */
export const adoptionOperations = {
  adoptionDesk,
  confirmMeeting,
  draftAdoptionPoll,
  recordMeeting,
  sendBackMeeting,
  takeOverPoll,
  withdrawMeeting,
};
