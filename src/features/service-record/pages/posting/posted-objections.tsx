import { useInfiniteQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { cloud } from '@/src/platform/cloud';
import { nextPage } from '@/src/platform/next-page';
import { Card } from '@/src/ui/card/card';
import { PagedList } from '@/src/ui/paged-list/paged-list';
import { Empty } from '@/src/ui/states/empty';
import { ObjectionWords } from '../../components/objection-words';

/** What people object to, each with its answer in public. */
export function PostedObjections({ month }: { month: string }) {
  const query = useInfiniteQuery(
    cloud.volunteering.listMinuteObjections.infiniteQueryOptions({ month }, nextPage),
  );
  return (
    <PagedList
      query={query}
      itemKey={({ id }) => id}
      renderItem={(objection) => (
        <Card>
          <View>
            <ObjectionWords objection={objection} />
          </View>
        </Card>
      )}
      empty={<Empty icon="message-circle-reply" title="没有人提出异议" />}
    />
  );
}
