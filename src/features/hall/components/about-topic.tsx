import { useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { cloud } from '@/src/platform/cloud';
import { Icon } from '@/src/ui/icon/icon';
import './about-topic.scss';

/** What is talked about here, for a page that shows only a part of the topic. */
export function AboutTopic({ topicId }: { topicId: string }) {
  const { data } = useQuery(cloud.hall.topicDetail.queryOptions({ topicId }));
  if (!data) return null;
  return (
    <View className="about-topic">
      <Icon name="messages-square" />
      <View>{data.title}</View>
    </View>
  );
}
