import { useInfiniteQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { Card } from '@/src/ui/card/card';
import { PhotoGrid } from '@/src/ui/photos/photo-grid';
import { ProgressBar } from '@/src/ui/progress-bar/progress-bar';
import { Section } from '@/src/ui/section/section';
import { StatusTag } from '@/src/ui/status-tag/status-tag';
import { dayAndTime } from '@/src/ui/words/time';
import { amountWords, spendingWords } from '../../promise-looks';
import type { PromiseData, SpendingItem } from '../../promise-types';
import { MoreOf } from './more-of';

type SpendingListProps = {
  topicId: string;
  round: number | null;
  promise: Pick<PromiseData, 'spentFen' | 'budgetFen'>;
};

const firstPage = 5;

/** The ledger of what was spent, against the budget. */
export function SpendingList({ topicId, round, promise }: SpendingListProps) {
  const { spentFen, budgetFen } = promise;
  const query = useInfiniteQuery(
    cloud.hall.promiseSpending.infiniteQueryOptions({ topicId, round, limit: firstPage }, nextPage),
  );
  const isOver = spentFen > budgetFen;
  return (
    <Section title="支出明细">
      {budgetFen > 0 && (
        <ProgressBar
          label="预算使用"
          text={spendingWords(spentFen, budgetFen)}
          share={spentFen / budgetFen}
          tone={isOver ? 'danger' : 'accent'}
        />
      )}
      {isOver && (
        <View>
          <StatusTag icon="triangle-alert" tone="danger">
            超出预算
          </StatusTag>
        </View>
      )}
      <MoreOf query={query} renderItem={(item) => <Entry item={item} />} none="还没有支出。" />
    </Section>
  );
}

function Entry({ item }: { item: SpendingItem }) {
  const { what, amountFen, countered, isCountered, photos, body, at } = item;
  return (
    <Card>
      <View className="promise__entry">
        <View className="promise__row">
          <View>{countered === null ? what : `冲销“${countered}”：${what}`}</View>
          <View className={`promise__amount ${isCountered ? 'promise__amount--countered' : ''}`}>
            {amountWords(amountFen)}
          </View>
        </View>
        {isCountered && (
          <StatusTag icon="undo-2" tone="neutral">
            已冲销
          </StatusTag>
        )}
        <PhotoGrid photos={photos} />
        <View className="promise__soft">{`${body} · ${dayAndTime(at)}`}</View>
      </View>
    </Card>
  );
}
