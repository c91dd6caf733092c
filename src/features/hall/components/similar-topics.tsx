import { View } from '@tarojs/components';
import { likenessWords } from '@/shared/hall/similar/likeness';
import { cloud, cloudClient } from '@/src/platform/cloud';
import { useSubmission } from '@/src/platform/use-submission';
import { SecondaryButton, TextButton } from '@/src/ui/button/button';
import { Callout } from '@/src/ui/callout/callout';
import { Card } from '@/src/ui/card/card';
import { SubmissionNotice } from '@/src/ui/submission-notice/submission-notice';
import { cosignWords } from '../cosign-words';
import { openTopic } from '../hall-pages';
import type { SimilarTopicData } from '../hall-types';
import { useSimilarTopics } from '../hooks/use-similar-topics';
import type { TopicForm } from '../topic-form';
import { TopicTag } from './topic-tag';
import './similar-topics.scss';

/** Whether a neighbour has raised the same already: to join them with one tap, or to write on. */
export function SimilarTopics({ form }: { form: TopicForm }) {
  const { topics, setThemAside } = useSimilarTopics(form);
  if (topics.length === 0) return null;
  return (
    <Callout tone="info" icon="lightbulb" title="邻居可能已经提过">
      <View className="similar-topics">
        <View>是同一件事的话，附议比再写一个更有力。</View>
        {topics.map((topic) => (
          <SimilarTopic key={topic.id} topic={topic} />
        ))}
        <TextButton icon="pencil" onPress={setThemAside}>
          不是同一件事，继续写
        </TextButton>
      </View>
    </Callout>
  );
}

function SimilarTopic({ topic }: { topic: SimilarTopicData }) {
  const { id, title, place, likeness, isMine, cosignCount, cosignThreshold } = topic;
  const cosign = useSubmission({
    key: `cosign:${id}`,
    send: cloudClient.hall.cosignTopic.mutate,
    refetches: [
      cloud.hall.similarTopics.pathKey(),
      cloud.hall.topicDetail.pathKey(),
      cloud.hall.listTopics.pathKey(),
    ],
  });
  return (
    <Card>
      <View className="similar-topics__topic">
        <View className="similar-topics__head">
          <TopicTag topic={topic} />
          <View className="similar-topics__soft">{likenessWords[likeness]}</View>
        </View>
        <View className="similar-topics__title">{title}</View>
        <View className="similar-topics__soft">
          {isMine ? '我提出的' : place} · {cosignWords(cosignCount, cosignThreshold).have}
          {topic.hasCosigned && '（有您）'}
        </View>
        <SubmissionNotice submission={cosign} received="您不用再写了，草稿可以留着或删除。" />
        <View className="similar-topics__ways">
          <TextButton icon="eye" label={`看一看：${title}`} onPress={() => openTopic(id)}>
            看一看
          </TextButton>
          {topic.mayCosign && (cosign.status === 'idle' || cosign.status === 'refused') && (
            <SecondaryButton
              compact
              icon="hand-heart"
              label={`附议：${title}`}
              onPress={() => cosign.submit({ topicId: id })}
            >
              附议这个
            </SecondaryButton>
          )}
        </View>
      </View>
    </Card>
  );
}
