import { router } from '@/cloud/platform/operation';
import { registerFile } from './register-file';

export const filesRouter = router({ registerFile });
