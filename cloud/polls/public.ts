/** What other parts of the backend may use of polls. */
export { advancePoll } from './advance-poll';
export { type BulletinOf, makeBulletin } from './bulletin/make-bulletin';
export { communityRuleSets } from './community-rule-sets';
export { certificatePdf } from './for-features/certificate-pdf';
export { draftPollFor, type PollToDraft } from './for-features/draft-poll-for';
export { type PollStanding, pollStanding } from './for-features/poll-standing';
export { communityKind } from './rule-sets/community-bodies';
export { placeVotersAhead } from './turnout/place-voters';
export { remind } from './turnout/remind';
export { tellOpening, tellResult } from './turnout/tell-accounts';
