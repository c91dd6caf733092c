/** How texts and suggestions look and are worked with, whatever they belong to. */
export { PublishVersion } from './components/publish-version';
export { SuggestionDesk } from './components/suggestion-desk';
export { SuggestionForm } from './components/suggestion-form';
export { type ShownSuggestions, SuggestionList } from './components/suggestion-list';
export { TextParagraphRow } from './components/text-paragraph-row';
export { VersionComparison } from './components/version-comparison';
export { VersionList } from './components/version-list';
export { Wording, WordingLegend } from './components/wording';
export { WorkingCopy } from './components/working-copy';
export { eachSuggestionOnce } from './each-suggestion-once';
export { type LivingText, LivingTextProvider } from './living-text';
export type { TextPageData } from './text-types';
