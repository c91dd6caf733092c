/** What other features may use of volunteering. */

export { activityLook } from './activity-looks';
export { LookTag } from './components/look-tag';
export { ShiftMessages } from './components/shift-messages';
export { TeamCard } from './components/team-card';
export { kindIcons } from './kind-icons';
export { type Look, periodText, shiftLook } from './shift-looks';
export { openActivity } from './volunteering-pages';
