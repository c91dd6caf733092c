import type { ReactNode } from 'react';
import { MembersOnly } from '@/src/ui/states/members-only';

type ConventionsGateProps = { title: string; children: ReactNode };

/** Conventions are read by members of the community; others learn what to do first. */
export const ConventionsGate = ({ title, children }: ConventionsGateProps) => (
  <MembersOnly
    title={title}
    permission="conventions.read"
    beforeJoining="公约对本社区的居民开放。认证以后，您可以看全文、提意见、签署知晓。"
    whileReviewed="通过以后，就能看公约、提意见。"
  >
    {children}
  </MembersOnly>
);
