import { router } from '@/cloud/platform/operation';

/** Each part adds its operations. */
export const conventionsRouter = router({});
