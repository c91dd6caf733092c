import { router } from '@/cloud/platform/operation';
import { attendanceOperations } from './attendance/operations';
import { certificatesOperations } from './certificates/operations';
import { frontOperations } from './front/operations';
import { helpOperations } from './help/operations';
import { organisingOperations } from './organising/operations';
import { recordsOperations } from './records/operations';

/** What the parts of volunteering bring; the table of who may stands in each part's own folder. */
export const volunteeringRouter = router({
  ...organisingOperations,
  ...helpOperations,
  ...attendanceOperations,
  ...frontOperations,
  ...certificatesOperations,
  ...recordsOperations,
});
