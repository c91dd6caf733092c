import { router } from '@/cloud/platform/operation';

export const hallRouter = router({});
