import { useQuery } from '@tanstack/react-query';
import { Text } from '@tarojs/components';
import { cloud } from '@/src/platform/cloud';
import { usePageParameter } from '@/src/platform/page-parameters';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { HallGate } from '../../components/hall-gate';

/** The opinion groups of a topic: what all agree on, what each group stands for, and the map. */
export default function OpinionGroupsPage() {
  return (
    <HallGate title="观点分布">
      <OpinionGroups topicId={usePageParameter('topicId')} />
    </HallGate>
  );
}

function OpinionGroups({ topicId }: { topicId: string }) {
  const query = useQuery(cloud.hall.opinionGroups.queryOptions({ topicId }));
  return (
    <Page title="观点分布">
      <QueryView query={query}>{(found) => <Text>{found.state}</Text>}</QueryView>
    </Page>
  );
}
