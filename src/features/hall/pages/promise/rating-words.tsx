import { useInfiniteQuery } from '@tanstack/react-query';
import { Text, View } from '@tarojs/components';
import { ReportButton } from '@/src/features/moderation/public';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { Card } from '@/src/ui/card/card';
import { MoreOf } from './more-of';

const firstPage = 5;

/** What residents wrote beside their ratings. */
export function RatingWords({ topicId, round }: { topicId: string; round: number | null }) {
  const query = useInfiniteQuery(
    cloud.hall.ratingWords.infiniteQueryOptions({ topicId, round, limit: firstPage }, nextPage),
  );
  return (
    <MoreOf
      query={query}
      none="还没有人写下评价。"
      renderItem={({ id, words, authorName, isMine }) => (
        <Card>
          <View className="promise__entry">
            <Text className="promise__words" userSelect>
              {words}
            </Text>
            <View className="promise__row">
              <View className="promise__soft">
                {isMine ? '我写的' : (authorName ?? '一位居民')}
              </View>
              {!isMine && <ReportButton kind="rating" id={id} />}
            </View>
          </View>
        </Card>
      )}
    />
  );
}
