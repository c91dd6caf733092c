import type { ReactNode } from 'react';
import { MembersOnly } from '@/src/ui/states/members-only';

type VolunteeringGateProps = { title: string; children: ReactNode };

/** Lets members of the community through to a page about volunteering. */
export const VolunteeringGate = (props: VolunteeringGateProps) => (
  <MembersOnly
    permission="volunteering.read"
    beforeJoining="志愿活动只对本社区的居民开放。认证以后，您可以报名参加，也可以自己发起志愿队。"
    whileReviewed="通过以后，就能报名参加社区的志愿活动。"
    {...props}
  />
);
