import type { cloudClient } from '@/src/platform/cloud';

type Hall = typeof cloudClient.hall;

export type TopicCardData = Awaited<ReturnType<Hall['listTopics']['query']>>['items'][number];
export type TopicDetail = Awaited<ReturnType<Hall['topicDetail']['query']>>;
export type TopicDraft = Awaited<ReturnType<Hall['topicDraft']['query']>>;
export type DraftSummary = Awaited<ReturnType<Hall['myTopics']['query']>>['drafts'][number];
