/** Ways into the staff's pages about polls. */

export { openDeliveries, openEntries } from './entry-pages';
export { openPrintPoll } from './print-pages';
export { openPollRoll } from './roll-pages';
export { openMemberLists, openRuleSets } from './rule-set-pages';
export { openTurnout } from './turnout-pages';
