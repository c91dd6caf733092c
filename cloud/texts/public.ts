/** Living texts of whatever has one. Who may, and when, is for the feature whose text it is. */
export {
  type AcceptedSuggestion,
  acceptSuggestions,
} from './accept-suggestions';
export { answerSuggestion, withdrawSuggestion } from './answer-suggestion';
export { comparisonPage, comparisonSchema } from './comparison-page';
export { type CurrentText, currentTextOf } from './current-text';
export {
  countOpen,
  listSuggestions,
  openByParagraph,
  suggestionLists,
} from './list-suggestions';
export { type PublishedVersion, publishWorkingCopy } from './publish-version';
export { hideSuggestion, showSuggestion, suggestChange } from './suggest-change';
export {
  suggestionCardSchema,
  suggestionCards,
  suggestionKindSchema,
} from './suggestion-cards';
export { supportSuggestion } from './support-suggestion';
export { textAuthors } from './text-authors';
export { creditedAuthors, listVersions } from './text-history';
export { pageOfParagraphs, readTextPage } from './text-page';
export { findText, readCurrentVersion, readVersion } from './text-rows';
export type { TextSubject } from './text-subject';
export { beginText, editWorkingCopy } from './working-copy';
