import type { ReactNode } from 'react';
import { MembersOnly } from '@/src/ui/states/members-only';

type SessionsGateProps = { title: string; children: ReactNode };

/** Lets members of the community through to a page about sessions. */
export const SessionsGate = (props: SessionsGateProps) => (
  <MembersOnly
    permission="hall.read"
    beforeJoining="议事会只对本社区的居民开放。认证以后，您可以报名参加，也可以看会议记录。"
    whileReviewed="通过以后，就能看到社区开的议事会。"
    {...props}
  />
);
