import type { ReactNode } from 'react';
import { MembersOnly } from '@/src/ui/states/members-only';

type NoticesGateProps = { title: string; children: ReactNode };

/** Lets members of the community through to a page about notices. */
export const NoticesGate = (props: NoticesGateProps) => (
  <MembersOnly
    permission="notices.read"
    beforeJoining="认证以后，您就能看到公告和公示，也能提意见。"
    whileReviewed="通过以后，就能看到公告和公示。"
    {...props}
  />
);
