import { answerResultObjection } from './answer-result-objection';
import { confirmRecount } from './confirm-recount';
import { listResultObjections } from './list-result-objections';
import { namedBallots } from './named-ballots';
import { objectToResult } from './object-to-result';
import { pendingRecount } from './pending-recount';
import { postponePoll } from './postpone-poll';
import { proposeRecount } from './propose-recount';
import { resultCertificate } from './result-certificate';
import { resultFollowUp } from './result-follow-up';
import { resultsToTend } from './results-to-tend';
import { strikableBallots } from './strikable-ballots';
import { withdrawRecount } from './withdraw-recount';

/** What happens to a poll after closing, or instead of opening. */
export const resultOperations = {
  answerResultObjection,
  confirmRecount,
  listResultObjections,
  namedBallots,
  objectToResult,
  pendingRecount,
  postponePoll,
  proposeRecount,
  resultCertificate,
  resultFollowUp,
  resultsToTend,
  strikableBallots,
  withdrawRecount,
};
