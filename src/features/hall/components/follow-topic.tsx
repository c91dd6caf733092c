import { cloud, cloudClient } from '@/src/platform/cloud';
import { useCommand } from '@/src/platform/use-command';
import { TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import type { TopicDetail } from '../hall-types';

/** Being told of a topic's steps, or being left alone. */
export function FollowTopic({ topic }: { topic: TopicDetail }) {
  const refetches = [cloud.hall.topicDetail.queryKey({ topicId: topic.id })];
  const follow = useCommand(cloudClient.hall.followTopic.mutate, { refetches });
  const unfollow = useCommand(cloudClient.hall.unfollowTopic.mutate, { refetches });
  const { isFollowing } = topic.viewer;
  const command = isFollowing ? unfollow : follow;
  return (
    <>
      <TextButton
        icon={isFollowing ? 'check' : 'bell'}
        disabled={command.isRunning}
        onPress={() => command.run({ topicId: topic.id })}
      >
        {isFollowing ? '已关注，有进展会告诉您（点一下取消）' : '关注这个议题，有进展告诉我'}
      </TextButton>
      {command.failure && <Callout tone="danger">{command.failure.message}</Callout>}
    </>
  );
}
