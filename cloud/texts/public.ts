/** Living texts of whatever has one. Who may, and when, is for the feature whose text it is. */
export {
  type AcceptedSuggestion,
  acceptSuggestions,
} from './accept-suggestions';
export { answerSuggestion, withdrawSuggestion } from './answer-suggestion';
export { comparisonPage, comparisonSchema, segmentsSchema } from './comparison-page';
export { type CurrentText, currentTextOf } from './current-text';
export { deskPage, deskPageSchema, newWords, readText } from './desk-page';
export {
  acceptedSuggestionsSchema,
  asTextEdit,
  refuseLongNote,
  textEditSchema,
} from './edit-input';
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
export { listVersions } from './text-history';
export { readTextPage } from './text-page';
export { findText, readCurrentVersion, readVersion } from './text-rows';
export type { TextSubject } from './text-subject';
export { placedParagraphSchema, typedLine } from './typed-text';
export {
  versionCardSchema,
  versionCards,
  versionHead,
  versionHeadSchema,
} from './version-cards';
export { beginText, editWorkingCopy, replaceWorkingCopy } from './working-copy';
