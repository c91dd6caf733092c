import { router } from '@/cloud/platform/operation';

export const noticesRouter = router({});
