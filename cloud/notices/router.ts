import { router } from '@/cloud/platform/operation';
import { confirmNotice } from './confirm-notice';
import { countAudience } from './count-audience';
import { countReadership } from './count-readership';
import { countUnread } from './count-unread';
import { draftPhotos } from './draft-photos';
import { listNotices } from './list-notices';
import { listUnreadRooms } from './list-unread-rooms';
import { publishNotice } from './publish-notice';
import { readNotice } from './read-notice';
import { recordRead } from './record-read';

export const noticesRouter = router({
  confirmNotice,
  countAudience,
  countReadership,
  countUnread,
  draftPhotos,
  listNotices,
  listUnreadRooms,
  publishNotice,
  readNotice,
  recordRead,
});
