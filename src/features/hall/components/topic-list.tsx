import type { ComponentProps } from 'react';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import type { TopicCardData } from '../hall-types';
import { TopicCard } from './topic-card';

type TopicListProps = Pick<ComponentProps<typeof PagedList<TopicCardData>>, 'query' | 'empty'>;

export const TopicList = ({ query, empty }: TopicListProps) => (
  <PagedList
    query={query}
    itemKey={({ id }) => id}
    renderItem={(topic) => <TopicCard topic={topic} />}
    empty={empty}
  />
);
