import { router } from '@/cloud/platform/operation';
import { announcePoll } from './announce-poll';
import { cancelPoll } from './cancel-poll';
import { chooseRepresentative } from './choose-representative';
import { discardPollDraft } from './discard-poll-draft';
import { entryOperations } from './entries/operations';
import { ledgerOperations } from './ledger/operations';
import { listPollDrafts } from './list-poll-drafts';
import { listPolls } from './list-polls';
import { listSharedVoters } from './list-shared-voters';
import { pollDetail } from './poll-detail';
import { pollDraft } from './poll-draft';
import { pollResult } from './poll-result';
import { preparePoll } from './prepare-poll';
import { previewRoll } from './preview-roll';
import { printOperations } from './prints/operations';
import { recordRepresentative } from './record-representative';
import { resultOperations } from './results/operations';
import { rollOperations } from './roll/operations';
import { ruleSetOperations } from './rule-sets/operations';
import { savePollDraft } from './save-poll-draft';
import { turnoutOperations } from './turnout/operations';
import { voterRepresentative } from './voter-representative';

export const pollsRouter = router({
  ...printOperations,
  ...ledgerOperations,
  ...entryOperations,
  ...rollOperations,
  ...resultOperations,
  ...ruleSetOperations,
  ...turnoutOperations,
  announcePoll,
  cancelPoll,
  chooseRepresentative,
  discardPollDraft,
  listPollDrafts,
  listPolls,
  listSharedVoters,
  pollDetail,
  pollDraft,
  pollResult,
  preparePoll,
  previewRoll,
  recordRepresentative,
  savePollDraft,
  voterRepresentative,
});
