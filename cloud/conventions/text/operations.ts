import { acceptSuggestions } from './accept-suggestions';
import { answerSuggestion } from './answer-suggestion';
import { beginText } from './begin-text';
import { conventionText } from './convention-text';
import { editText } from './edit-text';
import { publishText } from './publish-text';
import { suggestChange } from './suggest-change';
import { supportSuggestion } from './support-suggestion';
import { textDesk, unpublishedChanges } from './text-desk';
import { textParagraph } from './text-paragraph';
import { textSuggestions } from './text-suggestions';
import { textSummary } from './text-summary';
import { textComparison, textVersions } from './text-versions';
import { withdrawSuggestion } from './withdraw-suggestion';

/** The words of a convention: drafted, suggested to, published in versions. */
export const textOperations = {
  acceptSuggestions,
  answerSuggestion,
  beginText,
  conventionText,
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
  unpublishedChanges,
  withdrawSuggestion,
};
