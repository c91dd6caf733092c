import { useQuery } from '@tanstack/react-query';
import type { TopicState } from '@/shared/hall/topic-life-cycle';
import { lastPostedDay } from '@/shared/shanghai-time';
import { type CloudOutputs, cloud } from '@/src/platform/cloud';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { StatusTag } from '@/src/ui/status-tag/status-tag';
import type { TopicDetail } from '../hall-types';
import { nextWords, ratingWords } from '../promise-looks';
import { openPromise } from '../promise-pages';
import { PromiseTag } from './promise-tag';

const carriedOut: readonly TopicState[] = ['implementing', 'reported', 'rated', 'closed'];

/** On the topic's page: how far the work is, and what there is for the caller to do. */
export function PromiseEntry({ topic }: { topic: Pick<TopicDetail, 'id' | 'state'> }) {
  const { data } = useQuery(
    cloud.hall.promiseSummary.queryOptions(
      { topicId: topic.id },
      { enabled: carriedOut.includes(topic.state) },
    ),
  );
  if (!data || (data.card === null && data.planDueAt === null)) return null;
  return (
    <Card flush>
      <ListItem
        icon="handshake"
        title="执行进展"
        note={noteOf(data)}
        tags={<Tags summary={data} />}
        onPress={() => openPromise(topic.id)}
      />
    </Card>
  );
}

type Summary = CloudOutputs['hall']['promiseSummary'];

function noteOf({ card, planDueAt }: Summary): string {
  if (planDueAt !== null) return `${lastPostedDay(planDueAt)} 前公布执行计划`;
  if (card === null) return '';
  const { body, milestonesDone, milestoneCount, next, ratings } = card;
  const done = `${body}负责，步骤完成 ${milestonesDone}/${milestoneCount}`;
  return `${done}。${next ? nextWords(next, new Date()) : ratingWords(ratings)}`;
}

function Tags({ summary: { card, planDueAt, viewer } }: { summary: Summary }) {
  return (
    <>
      {planDueAt !== null ? (
        <StatusTag icon="clock" tone="warning">
          等待计划
        </StatusTag>
      ) : (
        card && <PromiseTag promise={card} />
      )}
      {viewer.mayRate && viewer.ownRating === null && (
        <StatusTag icon="star" tone="accent">
          您可以评价
        </StatusTag>
      )}
    </>
  );
}
