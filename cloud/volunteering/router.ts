import { router } from '@/cloud/platform/operation';
import { activitiesOperations } from './activities/operations';
import { attendanceOperations } from './attendance/operations';
import { benefitsOperations } from './benefits/operations';
import { certificatesOperations } from './certificates/operations';
import { frontOperations } from './front/operations';
import { helpOperations } from './help/operations';
import { leaderboardOperations } from './leaderboard/operations';
import { ledgerOperations } from './ledger/operations';
import { organisingOperations } from './organising/operations';
import { postingOperations } from './posting/operations';
import { recordsOperations } from './records/operations';
import { signupOperations } from './signups/operations';
import { volunteerOperations } from './volunteers/operations';

/** What the parts of volunteering bring; the table of who may stands in each part's own folder. */
export const volunteeringRouter = router({
  ...postingOperations,
  ...ledgerOperations,
  ...leaderboardOperations,
  ...benefitsOperations,
  ...activitiesOperations,
  ...organisingOperations,
  ...helpOperations,
  ...attendanceOperations,
  ...frontOperations,
  ...certificatesOperations,
  ...recordsOperations,
  ...signupOperations,
  ...volunteerOperations,
});
