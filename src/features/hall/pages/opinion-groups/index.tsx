import { useQuery } from '@tanstack/react-query';
import { cloud } from '@/src/platform/cloud';
import { usePageParameter } from '@/src/platform/page-parameters';
import { useMay } from '@/src/platform/use-me';
import { TextButton } from '@/src/ui/button/button';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { HallGate } from '../../components/hall-gate';
import { GroupedView } from '../../components/opinion-groups/grouped-view';
import { NoGroups } from '../../components/opinion-groups/no-groups';
import { openTopic } from '../../hall-pages';

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
  const mayVote = useMay('hall.speak');
  return (
    <Page title="观点分布">
      <QueryView query={query}>
        {(found) => (
          <>
            {found.state === 'grouped' ? (
              <GroupedView found={found} topicId={topicId} mayVote={mayVote} />
            ) : (
              <NoGroups found={found} topicId={topicId} />
            )}
            <TextButton icon="arrow-right" onPress={() => openTopic(topicId)}>
              看这个议题
            </TextButton>
          </>
        )}
      </QueryView>
    </Page>
  );
}
