/** What other features may use of the organisers' desk. */
export { openActivityDesk, openOrganiserDesk, openTeamsDesk } from './desk-pages';
