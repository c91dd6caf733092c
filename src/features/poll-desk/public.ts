/** Ways into the staff's pages about polls. */
export { openTurnout } from './turnout-pages';
