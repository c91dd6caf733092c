import { useQuery } from '@tanstack/react-query';
import { cloud } from '@/src/platform/cloud';
import { usePageParameter } from '@/src/platform/page-parameters';
import { Callout } from '@/src/ui/callout/callout';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { EntriesGate } from '../../components/entries-gate';
import { EnterForm } from './enter-form';

/** Typing in paper ballots and what people said, one after the other. */
export default function EnterBallotPage() {
  return (
    <EntriesGate title="录入一张票">
      <EnterBallot pollId={usePageParameter('pollId')} />
    </EntriesGate>
  );
}

function EnterBallot({ pollId }: { pollId: string }) {
  const desk = useQuery(cloud.polls.entryDesk.queryOptions({ pollId }));
  const poll = useQuery(cloud.polls.pollDetail.queryOptions({ pollId }));
  const canEnter = desk.data && poll.data && !desk.data.refusal && desk.data.channels.length > 0;
  if (desk.data && poll.data && canEnter) return <EnterForm desk={desk.data} poll={poll.data} />;
  return (
    <Page title="录入一张票">
      <QueryView query={desk}>
        {({ refusal }) => (
          <QueryView query={poll}>
            {() => (
              <Callout tone="warning">
                {refusal?.message ?? '不记名的表决只能由本人在手机上投票，不能代为录入。'}
              </Callout>
            )}
          </QueryView>
        )}
      </QueryView>
    </Page>
  );
}
