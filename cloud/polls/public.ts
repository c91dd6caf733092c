/** What other parts of the backend may use of polls. */
export { advancePoll } from './advance-poll';
export { type BulletinOf, makeBulletin } from './bulletin/make-bulletin';
export { placeVotersAhead } from './turnout/place-voters';
export { remind } from './turnout/remind';
export { tellOpening, tellResult } from './turnout/tell-accounts';
