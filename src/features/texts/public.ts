/** How texts and suggestions look, whatever they belong to. */
export { ComparisonRowView, comparisonRowKey } from './components/comparison-rows';
export { SuggestionCard } from './components/suggestion-card';
export { TextParagraphRow } from './components/text-paragraph-row';
export { Wording, WordingLegend } from './components/wording';
export { eachSuggestionOnce } from './each-suggestion-once';
export { kindIcons } from './suggestion-looks';
export type { SuggestionCardData, TextPageData, VersionCardData } from './text-types';
