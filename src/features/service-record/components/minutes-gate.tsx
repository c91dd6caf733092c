import type { ReactNode } from 'react';
import { MembersOnly } from '@/src/ui/states/members-only';

/** Lets members of the community through to what was served. */
export const MinutesGate = (props: { title: string; children: ReactNode }) => (
  <MembersOnly
    permission="volunteering.read"
    beforeJoining="认证以后，就能报名志愿服务，服务时长会如实记录和公示。"
    whileReviewed="通过以后，就能报名志愿服务，服务时长会如实记录。"
    {...props}
  />
);
