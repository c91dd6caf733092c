import type { ReactNode } from 'react';
import { MembersOnly } from '@/src/ui/states/members-only';

type PollsGateProps = { title: string; children: ReactNode };

/** Lets members of the community through to a page of polls. */
export const PollsGate = (props: PollsGateProps) => (
  <MembersOnly
    permission="polls.read"
    beforeJoining="表决按房屋和名册计票。认证以后，您就能看到表决，在名册里的可以投票。"
    whileReviewed="通过以后，就能看到表决和投票。"
    {...props}
  />
);
