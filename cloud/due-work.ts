import { comeOfAge, discardForgottenRegister } from './community/public';
import { tellToSign } from './conventions/public';
import { discardDocument } from './documents/public';
import {
  closeCosigning,
  endRating,
  escalateOverdue,
  groupQueuedOpinions,
  leaveNews,
  noteOverdue,
  noteSeatOverdue,
  remindAttendees,
  settleMinutes,
  tellDigest,
  watchPromise,
  writeDigest,
} from './hall/public';
import { pushNotice, tellRecall } from './notices/public';
import type { DueWorkByKind } from './platform/outbox';
import { advancePoll, placeVotersAhead, remind, tellOpening, tellResult } from './polls/public';
import {
  callVolunteers,
  closeShiftInTime,
  endOffer,
  lookForEnough,
  postMonth,
  remindBeforeShift,
  settleShiftByItself,
  tellShift,
  volunteerComesOfAge,
  watchHelpDeadline,
} from './volunteering/public';

/** Every kind of outbox entry and who works it off. */
export const dueWork: DueWorkByKind = {
  'community.comeOfAge': comeOfAge,
  'community.discardRegister': discardForgottenRegister,
  'conventions.tellToSign': tellToSign,
  'documents.discard': discardDocument,
  'hall.closeCosigning': closeCosigning,
  'hall.groupOpinions': groupQueuedOpinions,
  'hall.endRating': endRating,
  'hall.escalateOverdue': escalateOverdue,
  'hall.noteOverdue': noteOverdue,
  'hall.tellDigest': tellDigest,
  'hall.remindAttendees': remindAttendees,
  'hall.settleMinutes': settleMinutes,
  'hall.noteSeatOverdue': noteSeatOverdue,
  'hall.tellFollowers': leaveNews,
  'hall.writeDigest': writeDigest,
  'hall.watchPromise': watchPromise,
  'notices.push': pushNotice,
  'notices.tellRecall': tellRecall,
  'polls.advance': advancePoll,
  'polls.placeVoters': placeVotersAhead,
  'polls.remind': remind,
  'polls.tellOpening': tellOpening,
  'polls.tellResult': tellResult,
  'volunteering.callVolunteers': callVolunteers,
  'volunteering.closeShift': closeShiftInTime,
  'volunteering.comeOfAge': volunteerComesOfAge,
  'volunteering.endOffer': endOffer,
  'volunteering.postMonth': postMonth,
  'volunteering.remindBeforeShift': remindBeforeShift,
  'volunteering.settleShift': settleShiftByItself,
  'volunteering.tellShift': tellShift,
  'volunteering.watchHelp': watchHelpDeadline,
  'volunteering.watchShift': lookForEnough,
};
