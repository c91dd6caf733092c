/** What other features may use of the organisers' desk. */
export { openActivityDesk, openShiftDesk, openTeamsDesk } from './desk-pages';
