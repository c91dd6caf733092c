import { router } from '@/cloud/platform/operation';
import { listCommunities } from './list-communities';

export const communityRouter = router({ listCommunities });
