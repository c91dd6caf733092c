import type { InfiniteData } from '@tanstack/react-query';
import type { SuggestionCardData } from './text-types';

type Page = { items: SuggestionCardData[]; nextCursor: string | null };

/** A suggestion that gained support while one scrolled may come twice: it is shown where it came first. */
export function eachSuggestionOnce<Cursor>(
  data: InfiniteData<Page, Cursor>,
): InfiniteData<Page, Cursor> {
  const seen = new Set<string>();
  const isNew = ({ id }: SuggestionCardData) => !seen.has(id) && seen.add(id).size > 0;
  return {
    ...data,
    pages: data.pages.map((page) => ({ ...page, items: page.items.filter(isNew) })),
  };
}
