import { acceptSuggestions } from './accept-suggestions';
import { answerSuggestion } from './answer-suggestion';
import { beginText } from './begin-text';
import { editText } from './edit-text';
import { publishText } from './publish-text';
import { suggestChange } from './suggest-change';
import { supportSuggestion } from './support-suggestion';
import { textDesk, unpublishedChanges } from './text-desk';
import { textParagraph } from './text-paragraph';
import { textSuggestions } from './text-suggestions';
import { textSummary } from './text-summary';
import { textComparison, textVersions } from './text-versions';
import { topicText } from './topic-text';
import { withdrawSuggestion } from './withdraw-suggestion';

/** The text of a topic: written, suggested to, published in versions. */
export const draftingOperations = {
  acceptSuggestions,
  answerSuggestion,
  beginText,
  editText,
  publishText,
  suggestChange,
  supportSuggestion,
  textComparison,
  textDesk,
  textParagraph,
  textSuggestions,
  textSummary,
  textVersions,
  topicText,
  unpublishedChanges,
  withdrawSuggestion,
};
