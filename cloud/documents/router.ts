import { router } from '@/cloud/platform/operation';
import { readPart } from './keeping/read-part';

export const documentsRouter = router({ readPart });
