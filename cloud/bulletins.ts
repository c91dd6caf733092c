/** What hosts serve beside operations: to anyone who has the address, without a caller. */
export { type BulletinOf, makeBulletin } from './polls/public';
