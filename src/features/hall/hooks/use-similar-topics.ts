import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { cloud } from '@/src/platform/cloud';
import type { TopicForm } from '../topic-form';
import { useSettled } from './use-settled';

const pause = 600;
const fewestCharacters = 6;

/**
 * Topics of neighbours that may be about what is being written, asked for when the typing pauses. It
 * never stands in the way: without an answer there are none, and what was set aside stays away.
 */
export function useSimilarTopics({ title, body, proposal }: TopicForm) {
  const [setAside, setSetAside] = useState<readonly string[]>([]);
  const typed = useSettled(JSON.stringify({ title, body, proposal }), pause);
  const words: Pick<TopicForm, 'title' | 'body' | 'proposal'> = JSON.parse(typed);
  const isEnough = `${words.title}${words.body}`.replace(/\s/g, '').length >= fewestCharacters;
  const { data } = useQuery({
    ...cloud.hall.similarTopics.queryOptions(words),
    enabled: isEnough,
    placeholderData: keepPreviousData,
    retry: false,
  });
  const found = isEnough ? (data?.items ?? []) : [];
  const topics = found.filter(({ id }) => !setAside.includes(id));
  return {
    topics,
    setThemAside: () => setSetAside([...setAside, ...topics.map(({ id }) => id)]),
  };
}
