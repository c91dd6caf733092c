import { router } from '@/cloud/platform/operation';
import { acceptMessages } from './accept-messages';
import { countUnreadMessages } from './count-unread-messages';
import { listMessages } from './list-messages';
import { messagePermissions } from './message-permissions';
import { readMessages } from './read-messages';

export const messagesRouter = router({
  acceptMessages,
  countUnreadMessages,
  listMessages,
  messagePermissions,
  readMessages,
});
