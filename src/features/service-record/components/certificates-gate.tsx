import type { ReactNode } from 'react';
import { MembersOnly } from '@/src/ui/states/members-only';

/** Lets members of the community through to certificates and records. */
export const CertificatesGate = (props: { title: string; children: ReactNode }) => (
  <MembersOnly
    permission="volunteering.read"
    beforeJoining="认证以后，就能报名志愿服务，在这里申请服务证明。"
    whileReviewed="通过以后，就能报名志愿服务和申请证明。"
    {...props}
  />
);
