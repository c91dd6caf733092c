/** What other features may use of the organisers' desk. */
export { openActivityDesk, openOrganiserDesk, openShiftDesk, openTeamsDesk } from './desk-pages';
