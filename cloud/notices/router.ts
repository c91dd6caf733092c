import { router } from '@/cloud/platform/operation';
import { boardOperations } from './board/operations';
import { commentOperations } from './comments/operations';
import { confirmNotice } from './confirm-notice';
import { countAudience } from './count-audience';
import { countReadership } from './count-readership';
import { countUnread } from './count-unread';
import { disclosureOperations } from './disclosure/operations';
import { draftPhotos } from './draft-photos';
import { draftOperations } from './drafts/operations';
import { groupOperations } from './groups/operations';
import { listNotices } from './list-notices';
import { listUnreadRooms } from './list-unread-rooms';
import { postingOperations } from './postings/operations';
import { publishNotice } from './publish-notice';
import { readNotice } from './read-notice';
import { recallNotice } from './recall-notice';
import { recordRead } from './record-read';
import { remindingOperations } from './reminding/operations';

/** Reading and publishing; the table of who may stands beside this file. */
export const noticeOperations = {
  confirmNotice,
  countAudience,
  countReadership,
  countUnread,
  draftPhotos,
  listNotices,
  listUnreadRooms,
  publishNotice,
  readNotice,
  recallNotice,
  recordRead,
};

/** With what the parts of notices bring; the table of who may stands in each part's own folder. */
export const noticesRouter = router({
  ...noticeOperations,
  ...boardOperations,
  ...draftOperations,
  ...groupOperations,
  ...remindingOperations,
  ...postingOperations,
  ...disclosureOperations,
  ...commentOperations,
});
