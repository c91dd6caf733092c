import type { cloudClient } from '@/src/platform/cloud';

type Hall = typeof cloudClient.hall;

export type TopicCardData = Awaited<ReturnType<Hall['listTopics']['query']>>['items'][number];
export type TopicDetail = Awaited<ReturnType<Hall['topicDetail']['query']>>;
export type TopicDraft = Awaited<ReturnType<Hall['topicDraft']['query']>>;
export type DraftSummary = Awaited<ReturnType<Hall['myTopics']['query']>>['drafts'][number];
export type StatementInList = Awaited<ReturnType<Hall['listStatements']['query']>>['items'][number];
export type ArgumentInList = Awaited<ReturnType<Hall['listArguments']['query']>>['items'][number];
export type ReplyInList = Awaited<ReturnType<Hall['listReplies']['query']>>['items'][number];
export type SimilarTopicData = Awaited<ReturnType<Hall['similarTopics']['query']>>['items'][number];
export type DigestData = Awaited<ReturnType<Hall['digestDetail']['query']>>;
