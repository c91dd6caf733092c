/** Ways to the drafts of polls. */
export { openDraftFromTopic, openDrafts, showDraft } from './draft-pages';
