import { useQuery } from '@tanstack/react-query';
import { AboutTopic } from '@/src/features/hall/public';
import { cloud } from '@/src/platform/cloud';
import { usePageParameter } from '@/src/platform/page-parameters';
import { Callout } from '@/src/ui/callout/callout';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { Section } from '@/src/ui/section/section';
import { ManagersOnly } from '../../components/managers-only';
import { InvitationForm } from './invitation-form';
import { InvitedSeat } from './invited-seat';

/** For staff: who takes part in a deliberation, and what those from outside have answered. */
export default function InviteSeatsPage() {
  return (
    <ManagersOnly title="邀请各方">
      <InviteSeats topicId={usePageParameter('topicId')} />
    </ManagersOnly>
  );
}

function InviteSeats({ topicId }: { topicId: string }) {
  const query = useQuery(cloud.hall.topicSeats.queryOptions({ topicId }));
  return (
    <Page title="邀请各方">
      <QueryView query={query}>
        {({ seats, isOpen }) => (
          <>
            <AboutTopic topicId={topicId} />
            {seats.length > 0 && (
              <Section title={`已经邀请 ${seats.length} 方`}>
                {seats.map((seat) => (
                  <InvitedSeat key={seat.id} seat={seat} isOpen={isOpen} />
                ))}
              </Section>
            )}
            {isOpen ? (
              <InvitationForm topicId={topicId} />
            ) : (
              <Callout tone="info">这个议题现在不在协商，不能再邀请。</Callout>
            )}
          </>
        )}
      </QueryView>
    </Page>
  );
}
