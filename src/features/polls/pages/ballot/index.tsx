import { useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { cloud } from '@/src/platform/cloud';
import { usePageParameter } from '@/src/platform/page-parameters';
import { Callout } from '@/src/ui/callout/callout';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { PollsGate } from '../../components/polls-gate';
import { BallotForm } from './ballot-form';

/** Filling in and handing in one vote. */
export default function BallotPage() {
  return (
    <PollsGate title="表决票">
      <Ballot pollId={usePageParameter('pollId')} voterId={usePageParameter('voterId')} />
    </PollsGate>
  );
}

function Ballot({ pollId, voterId }: { pollId: string; voterId: string }) {
  const query = useQuery(cloud.polls.pollDetail.queryOptions({ pollId }));
  const voter = query.data?.voters.find((one) => one.voterId === voterId);
  if (query.data && voter) return <BallotForm poll={query.data} voter={voter} />;
  return (
    <Page title="表决票">
      <QueryView query={query}>
        {({ noVote }) => (
          <Callout tone="info" title="这里没有您的表决票">
            <View>{noVote?.message ?? '请返回表决页面，重新打开您的表决票。'}</View>
          </Callout>
        )}
      </QueryView>
    </Page>
  );
}
