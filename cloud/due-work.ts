import { comeOfAge, discardForgottenRegister } from './community/public';
import { discardDocument } from './documents/public';
import {
  closeCosigning,
  escalateOverdue,
  groupQueuedOpinions,
  leaveNews,
  noteOverdue,
} from './hall/public';
import type { DueWorkByKind } from './platform/outbox';
import { advancePoll, placeVotersAhead, remind, tellOpening, tellResult } from './polls/public';

/** Every kind of outbox entry and who works it off. */
export const dueWork: DueWorkByKind = {
  'community.comeOfAge': comeOfAge,
  'community.discardRegister': discardForgottenRegister,
  'documents.discard': discardDocument,
  'hall.closeCosigning': closeCosigning,
  'hall.groupOpinions': groupQueuedOpinions,
  'hall.escalateOverdue': escalateOverdue,
  'hall.noteOverdue': noteOverdue,
  'hall.tellFollowers': leaveNews,
  'polls.advance': advancePoll,
  'polls.placeVoters': placeVotersAhead,
  'polls.remind': remind,
  'polls.tellOpening': tellOpening,
  'polls.tellResult': tellResult,
};
