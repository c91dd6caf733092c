import { openDraftFromTopic } from '@/src/features/poll-preparation/public';
import { openPage } from '@/src/platform/open-page';
import { SecondaryButton } from '@/src/ui/button/button';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import type { TopicDetail } from '../hall-types';

const pollPages = '/features/polls/pages';

/** The way from a topic to its poll, and for those who prepare polls to a new one. */
export function TopicPoll({ topic }: { topic: TopicDetail }) {
  const { id, pollId, state, viewer } = topic;
  return (
    <>
      {pollId && (
        <Card flush>
          <ListItem
            icon="vote"
            title={state === 'polling' ? '这个议题正在表决' : '这个议题的表决'}
            note={state === 'polling' ? '查看表决事项和时间' : '查看结果'}
            onPress={() => openPage(`${pollPages}/poll/index`, { pollId })}
          />
        </Card>
      )}
      {viewer.mayPreparePoll && (
        <SecondaryButton icon="vote" onPress={() => openDraftFromTopic(id)}>
          发起表决
        </SecondaryButton>
      )}
    </>
  );
}
