import { listActivities } from './list-activities';
import { posterCode } from './poster-code';
import { volunteeringHome } from './volunteering-home';

/** What the tab and the first page ask about volunteering, and the code on a poster. */
export const frontOperations = { listActivities, posterCode, volunteeringHome };
