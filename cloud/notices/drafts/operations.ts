import { discardDraft } from './discard-draft';
import { listDrafts } from './list-drafts';
import { publishDraft } from './publish-draft';
import { readDraft } from './read-draft';
import { saveDraft } from './save-draft';
import { scheduleDraft } from './schedule-draft';
import { unscheduleDraft } from './unschedule-draft';

/** Writing notices before they stand for good. */
export const draftOperations = {
  discardDraft,
  listDrafts,
  publishDraft,
  readDraft,
  saveDraft,
  scheduleDraft,
  unscheduleDraft,
};
