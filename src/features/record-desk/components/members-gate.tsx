import type { ReactNode } from 'react';
import { MembersOnly } from '@/src/ui/states/members-only';

/** Lets members of the community through; what they may, the page's own queries tell. */
export const MembersGate = (props: { title: string; children: ReactNode }) => (
  <MembersOnly
    permission="volunteering.read"
    beforeJoining="认证以后，就能看到志愿服务的时长和规则。"
    whileReviewed="通过以后，就能看到志愿服务的时长和规则。"
    {...props}
  />
);
