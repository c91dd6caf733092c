import { useQuery } from '@tanstack/react-query';
import { cloud } from '@/src/platform/cloud';
import { usePageParameter } from '@/src/platform/page-parameters';
import { Page } from '@/src/ui/page/page';
import { QueryView } from '@/src/ui/query-view/query-view';
import { VolunteeringGate } from '../../components/volunteering-gate';
import { ActivityFacts } from './activity-facts';
import { ActivityShifts } from './activity-shifts';
import { OrganisersWays } from './organisers-ways';
import { ReviewBox } from './review-box';

/** An activity with all there is to know before signing up, and the shifts to choose from. */
export default function ActivityPage() {
  const activityId = usePageParameter('activityId');
  return (
    <VolunteeringGate title="志愿活动">
      <ActivityOf activityId={activityId} />
    </VolunteeringGate>
  );
}

function ActivityOf({ activityId }: { activityId: string }) {
  const query = useQuery(cloud.volunteering.activityDetail.queryOptions({ activityId }));
  return (
    <Page title="志愿活动">
      <QueryView query={query}>
        {(activity) => (
          <>
            <ActivityFacts activity={activity} />
            <ActivityShifts activity={activity} />
            {activity.mayReview && <ReviewBox activity={activity} />}
            <OrganisersWays activity={activity} />
          </>
        )}
      </QueryView>
    </Page>
  );
}
