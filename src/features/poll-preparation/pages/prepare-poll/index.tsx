import { skipToken, useQuery } from '@tanstack/react-query';
import { may } from '@/shared/permissions';
import { cloud } from '@/src/platform/cloud';
import { usePageParameter } from '@/src/platform/page-parameters';
import { useMe } from '@/src/platform/use-me';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { NotAllowed } from '@/src/ui/states/not-allowed';
import { BeginFromTopic } from './begin-from-topic';
import { DraftList } from './draft-list';
import { DraftWizard } from './draft-wizard';

/** Preparing a poll: the drafts, a new one from a topic (`topicId`), or one of them (`pollId`). */
export default function PreparePollPage() {
  const pollId = usePageParameter('pollId');
  const topicId = usePageParameter('topicId');
  const me = useMe();
  const mayPrepare = may(me.data?.roles ?? [], 'polls.prepare');
  const draft = useQuery(
    cloud.polls.pollDraft.queryOptions(mayPrepare && pollId ? { pollId } : skipToken, {
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 0,
    }),
  );
  if (mayPrepare && draft.data) return <DraftWizard draft={draft.data} />;
  return (
    <Page title="组织表决">
      <QueryView query={me}>
        {() => {
          if (!mayPrepare) return <NotAllowed />;
          if (pollId) return <QueryView query={draft}>{() => null}</QueryView>;
          return topicId ? <BeginFromTopic topicId={topicId} /> : <DraftList />;
        }}
      </QueryView>
    </Page>
  );
}
