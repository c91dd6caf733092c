import { useInfiniteQuery } from '@tanstack/react-query';
import { Text, View } from '@tarojs/components';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { Card } from '@/src/ui/card/card';
import { PhotoGrid } from '@/src/ui/photos/photo-grid';
import { Section } from '@/src/ui/section/section';
import { StatusTag } from '@/src/ui/status-tag/status-tag';
import { dayAndTime } from '@/src/ui/words/time';
import type { ProgressItem } from '../../promise-types';
import { MoreOf } from './more-of';

const firstPage = 5;

/** How the work went so far, the newest first. */
export function ProgressList({ topicId, round }: { topicId: string; round: number | null }) {
  const query = useInfiniteQuery(
    cloud.hall.promiseProgress.infiniteQueryOptions({ topicId, round, limit: firstPage }, nextPage),
  );
  return (
    <Section title="最新进展">
      <MoreOf
        query={query}
        renderItem={(item) => <Progress item={item} />}
        none="还没有更新进展。"
      />
    </Section>
  );
}

const Progress = ({ item: { milestone, words, photos, body, at } }: { item: ProgressItem }) => (
  <Card>
    <View className="promise__entry">
      {milestone && (
        <StatusTag icon="circle-check" tone="success">{`完成步骤：${milestone}`}</StatusTag>
      )}
      {words && (
        <Text className="promise__words" userSelect>
          {words}
        </Text>
      )}
      <PhotoGrid photos={photos} />
      <View className="promise__soft">{`${body} · ${dayAndTime(at)}`}</View>
    </View>
  </Card>
);
