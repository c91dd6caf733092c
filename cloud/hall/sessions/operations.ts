import { announceSession } from './announce-session';
import { answerInvitation } from './answer-invitation';
import { checkIn } from './attendance/check-in';
import { checkInByHand } from './attendance/check-in-by-hand';
import { removeAttendance } from './attendance/remove-attendance';
import { searchAttendees } from './attendance/search-attendees';
import { sessionCode } from './attendance/session-code';
import { cancelSession } from './cancel-session';
import { changeArrangement } from './change-arrangement';
import { listSessions } from './list-sessions';
import { answerMinutes } from './minutes/answer-minutes';
import { minutesDraft } from './minutes/minutes-draft';
import { proposeMinutes } from './minutes/propose-minutes';
import { saveMinutes } from './minutes/save-minutes';
import { sessionMinutes } from './minutes/session-minutes';
import { nextSession } from './next-session';
import { printAttendance } from './prints/print-attendance';
import { printMinutes } from './prints/print-minutes';
import { beginSession, endSession, takeUpItem } from './run-session';
import { saveSession } from './save-session';
import { sessionDesk } from './session-desk';
import { sessionDetail } from './session-detail';
import { sessionDraft } from './session-draft';
import { sessionsOfTopic } from './sessions-of-topic';
import { addSpeaker, askToSpeak } from './speaking/ask-to-speak';
import { callSpeaker, finishSpeech, skipSpeaker } from './speaking/lead-speakers';
import { speakingList } from './speaking/speaking-list';
import { withdrawRequest } from './speaking/withdraw-request';

/** Sessions (议事会): calling, attending and running them, and their minutes. */
export const sessionOperations = {
  addSpeaker,
  announceSession,
  answerInvitation,
  answerMinutes,
  askToSpeak,
  beginSession,
  callSpeaker,
  cancelSession,
  changeArrangement,
  checkIn,
  checkInByHand,
  endSession,
  finishSpeech,
  listSessions,
  minutesDraft,
  nextSession,
  printAttendance,
  printMinutes,
  proposeMinutes,
  removeAttendance,
  saveMinutes,
  saveSession,
  searchAttendees,
  sessionCode,
  sessionDesk,
  sessionDetail,
  sessionDraft,
  sessionMinutes,
  sessionsOfTopic,
  skipSpeaker,
  speakingList,
  takeUpItem,
  withdrawRequest,
};
