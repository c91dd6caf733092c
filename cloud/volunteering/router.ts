import { router } from '@/cloud/platform/operation';
import { attendanceOperations } from './attendance/operations';
import { frontOperations } from './front/operations';

/** What the parts of volunteering bring; the table of who may stands in each part's own folder. */
export const volunteeringRouter = router({ ...attendanceOperations, ...frontOperations });
