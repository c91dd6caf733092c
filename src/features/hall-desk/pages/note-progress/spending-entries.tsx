import { useInfiniteQuery } from '@tanstack/react-query';
import { amountWords, type SpendingItem } from '@/src/features/hall/public';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { TextButton } from '@/src/ui/button/button';
import { Card } from '@/src/ui/card/card';
import { ListItem } from '@/src/ui/list-item/list-item';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { Section } from '@/src/ui/section/section';
import { Empty } from '@/src/ui/states/empty';
import { dayAndTime } from '@/src/ui/words/time';

type SpendingEntriesProps = { topicId: string; onCounter: (entry: SpendingItem) => void };

/** What was entered so far; what was wrong is taken back from here. */
export function SpendingEntries({ topicId, onCounter }: SpendingEntriesProps) {
  const query = useInfiniteQuery(
    cloud.hall.promiseSpending.infiniteQueryOptions({ topicId }, nextPage),
  );
  return (
    <Section title="登记过的支出">
      <PagedList
        query={query}
        itemKey={({ id }) => id}
        renderItem={(entry) => (
          <Card flush>
            <ListItem
              title={
                entry.countered === null ? entry.what : `冲销“${entry.countered}”：${entry.what}`
              }
              note={dayAndTime(entry.at)}
              value={amountWords(entry.amountFen)}
              tags={<Correction entry={entry} onCounter={onCounter} />}
            />
          </Card>
        )}
        empty={<Empty icon="wallet" title="还没有登记支出" />}
      />
    </Section>
  );
}

function Correction({
  entry,
  onCounter,
}: { entry: SpendingItem } & Pick<SpendingEntriesProps, 'onCounter'>) {
  if (entry.isCountered) return '已冲销';
  if (entry.countered !== null) return null;
  return (
    <TextButton icon="undo-2" label={`冲销：${entry.what}`} onPress={() => onCounter(entry)}>
      录错了，冲销
    </TextButton>
  );
}
