import { openPage, replacePage } from '@/src/platform/open-page';

const folder = '/features/volunteering-desk/pages';

/** Addresses of the organisers' pages with their parameters, in one place. */
export const openOrganiserDesk = (): void => openPage(`${folder}/organiser-desk/index`);
/** Without an id a new activity. */
export const openWriteActivity = (activityId = ''): void =>
  openPage(`${folder}/write-activity/index`, activityId ? { activityId } : {});
export const openReviewActivities = (): void => openPage(`${folder}/review-activities/index`);
export const openTeamsDesk = (): void => openPage(`${folder}/teams/index`);
export const openActivityKinds = (): void => openPage(`${folder}/activity-kinds/index`);
export const openActivityDesk = (activityId: string): void =>
  openPage(`${folder}/activity-desk/index`, { activityId });
/** After writing it: going back skips the form. */
export const showActivityDesk = (activityId: string): void =>
  replacePage(`${folder}/activity-desk/index`, { activityId });
export const openPlanShifts = (activityId: string): void =>
  openPage(`${folder}/plan-shifts/index`, { activityId });
export const openChangeShift = (shiftId: string): void =>
  openPage(`${folder}/change-shift/index`, { shiftId });
/** Leading a shift: its code, who is there, and the minutes afterwards. */
export const openShiftDesk = (shiftId: string): void =>
  openPage(`${folder}/shift-desk/index`, { shiftId });
/** Calls volunteers to a shift that lacks people. */
export const openCallVolunteers = (shiftId: string): void =>
  openPage(`${folder}/call-volunteers/index`, { shiftId });
export const openMessageShift = (shiftId: string): void =>
  openPage(`${folder}/message-shift/index`, { shiftId });
export const openStatistics = (): void => openPage(`${folder}/statistics/index`);
/** Who signed up for a shift: adding and removing them. */
export const openShiftSignups = (shiftId: string): void =>
  openPage(`${folder}/shift-signups/index`, { shiftId });
/** Registering somebody without a phone; with a shift: to add them to it. */
export const openRegisterVolunteer = (shiftId = ''): void =>
  openPage(`${folder}/register-volunteer/index`, shiftId ? { shiftId } : {});
