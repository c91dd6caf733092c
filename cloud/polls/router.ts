import { router } from '@/cloud/platform/operation';

export const pollsRouter = router({});
