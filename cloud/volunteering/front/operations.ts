import { listActivities } from './list-activities';
import { volunteeringHome } from './volunteering-home';

/** What the tab and the first page ask about volunteering. */
export const frontOperations = { listActivities, volunteeringHome };
