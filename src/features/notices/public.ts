/** What other features may use of notices. */
export { PostingObjectionCard } from './components/posting-objection-card';
export { PostingState } from './components/posting-state';
export { openNotice } from './notice-pages';
export type { Posting, PostingObjection } from './posting-types';
