/** What other parts of the backend may use of volunteering. */

export { closeShiftInTime } from './attendance/close-shift';
export { settleShiftByItself } from './attendance/settle-shift';
export { closeHelp } from './help/close-help';
export { hideHelpRequest, showHelpRequest } from './help/moderated-help';
export { watchHelpDeadline } from './help/watch-help';
export { callVolunteers } from './organising/call-volunteers';
export { tellShift } from './organising/tell-shift';
export { lookForEnough } from './organising/watch-shift';
export { postMonth } from './posting/post-month';
export { remindBeforeShift } from './reminders/remind-shift';
export { endOffer } from './signups/end-offer';
export { closeVolunteer } from './volunteers/close-volunteer';
export { volunteerComesOfAge } from './volunteers/come-of-age';
