import { communityRouter } from './community/router';
import { conventionsRouter } from './conventions/router';
import { documentsRouter } from './documents/router';
import { filesRouter } from './files/router';
import { hallRouter } from './hall/router';
import { messagesRouter } from './messages/router';
import { moderationRouter } from './moderation/router';
import { noticesRouter } from './notices/router';
import { router } from './platform/operation';
import { pollsRouter } from './polls/router';
import { volunteeringRouter } from './volunteering/router';

/** Every operation of the product, by feature: one contract for both hosts and for the app. */
export const appRouter = router({
  community: communityRouter,
  conventions: conventionsRouter,
  documents: documentsRouter,
  files: filesRouter,
  hall: hallRouter,
  messages: messagesRouter,
  moderation: moderationRouter,
  notices: noticesRouter,
  polls: pollsRouter,
  volunteering: volunteeringRouter,
});

export type Router = typeof appRouter;
