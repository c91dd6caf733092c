import type { cloudClient } from '@/src/platform/cloud';

type Hall = typeof cloudClient.hall;

export type TextPageData = Awaited<ReturnType<Hall['topicText']['query']>>;
export type TextParagraph = TextPageData['items'][number];
export type SuggestionCardData = Awaited<
  ReturnType<Hall['textSuggestions']['query']>
>['items'][number];
export type Comparison = Awaited<ReturnType<Hall['textComparison']['query']>>;
export type ComparisonRow = Comparison['items'][number];
/** `edition`: which edition of a convention was made of it. */
export type VersionCardData = Awaited<
  ReturnType<Hall['textVersions']['query']>
>['items'][number] & { edition?: number | null };
