import { type InfiniteData, useInfiniteQuery } from '@tanstack/react-query';
import type { TopicCategory } from '@/shared/hall/topic-categories';
import type { TopicGroup } from '@/shared/hall/topic-groups';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';

export type TopicFilter = {
  /** null: all of them. */
  group: TopicGroup | null;
  category: TopicCategory | null;
  buildingId: string | null;
  /** Only those whose next step is late. */
  overdue: boolean;
  order: 'newest' | 'mostCosigned';
};

export const everyTopic: TopicFilter = {
  group: null,
  category: null,
  buildingId: null,
  overdue: false,
  order: 'newest',
};

/** Whether some topics are left out. */
export const isNarrowed = ({ group, category, buildingId, overdue }: TopicFilter): boolean =>
  group !== null || category !== null || buildingId !== null || overdue;

type Page = { items: { id: string }[]; nextCursor: string | null };

/** A topic that gained cosigns while one scrolled may come twice: each is shown where it came first. */
export function eachOnce<P extends Page, Cursor>(data: InfiniteData<P, Cursor>) {
  const seen = new Set<string>();
  const isNew = ({ id }: { id: string }) => !seen.has(id) && seen.add(id).size > 0;
  return {
    ...data,
    pages: data.pages.map((page) => ({ ...page, items: page.items.filter(isNew) })),
  };
}

export const useTopicList = (filter: TopicFilter) =>
  useInfiniteQuery({
    ...cloud.hall.listTopics.infiniteQueryOptions(filter, nextPage),
    select: eachOnce,
  });
