import { router } from '@/cloud/platform/operation';
import { reasonOf } from './reason-of';

export const moderationRouter = router({ reasonOf });
