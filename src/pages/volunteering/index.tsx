import { useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { useState } from 'react';
import { KeptScans } from '@/src/features/volunteering/scans/kept-scans';
import { useScanSync } from '@/src/features/volunteering/scans/use-scan-sync';
import { cloud } from '@/src/platform/cloud';
import { queryClient } from '@/src/platform/query-client';
import { Page } from '@/src/ui/page/page';
import { Section } from '@/src/ui/section/section';
import { MembersOnly } from '@/src/ui/states/members-only';
import { Activities } from './activities';
import { ActivityFilters, everyActivity } from './activity-filters';
import { OwnService } from './own-service';
import { WaysOn } from './ways-on';

/** Tab 志愿: activities one can join, and one's own service. */
export default function VolunteeringPage() {
  return (
    <MembersOnly
      title="志愿服务"
      permission="volunteering.read"
      beforeJoining="志愿活动只对本社区的居民开放。认证以后，您可以报名参加，服务时长会如实记录。"
      whileReviewed="通过以后，就能报名参加志愿活动。"
    >
      <Volunteering />
    </MembersOnly>
  );
}

function Volunteering() {
  const [filter, setFilter] = useState(everyActivity);
  const home = useQuery(cloud.volunteering.volunteeringHome.queryOptions());
  useScanSync();
  useDidShow(() => void queryClient.refetchQueries({ type: 'active', stale: true }));
  return (
    <Page title="志愿服务">
      <KeptScans shiftId="" />
      {home.data && <OwnService home={home.data} />}
      <WaysOn home={home.data} />
      <Section title="招募中的活动">
        <View>
          <ActivityFilters filter={filter} onChange={setFilter} />
          <Activities filter={filter} onShowAll={() => setFilter(everyActivity)} />
        </View>
      </Section>
    </Page>
  );
}
