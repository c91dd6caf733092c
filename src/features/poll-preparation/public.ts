/** Ways to the drafts of polls. */
export { openDraft, openDraftFromTopic, openDrafts, showDraft } from './draft-pages';
