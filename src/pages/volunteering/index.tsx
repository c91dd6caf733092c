import { Page } from '@/src/ui/page/page';
import { Empty } from '@/src/ui/states/empty';
import { MembersOnly } from '@/src/ui/states/members-only';

/** Tab 志愿: activities one can join, and one's own service. */
export default function VolunteeringPage() {
  return (
    <MembersOnly
      title="志愿服务"
      permission="volunteering.read"
      beforeJoining="志愿活动只对本社区的居民开放。认证以后，您可以报名参加，服务时长会如实记录。"
      whileReviewed="通过以后，就能报名参加志愿活动。"
    >
      <Page title="志愿服务">
        <Empty icon="hand-heart" title="还没有志愿活动" note="有了活动，会在这里招募。" />
      </Page>
    </MembersOnly>
  );
}
