import type { ReactNode } from 'react';
import { MembersOnly } from '@/src/ui/states/members-only';

type HallGateProps = { title: string; children: ReactNode };

/** Lets members of the community through to a page of the hall. */
export const HallGate = (props: HallGateProps) => (
  <MembersOnly
    permission="hall.read"
    beforeJoining="议事厅只对本社区的居民开放。认证以后，您可以看议题、附议，也可以自己提议。"
    whileReviewed="通过以后，就能看到邻居们在议什么。"
    {...props}
  />
);
