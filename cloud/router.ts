import { communityRouter } from './community/router';
import { filesRouter } from './files/router';
import { router } from './platform/operation';

/** Every operation of the product, by feature: one contract for both hosts and for the app. */
export const appRouter = router({
  community: communityRouter,
  files: filesRouter,
});

export type Router = typeof appRouter;
