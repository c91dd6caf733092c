import type { MemberContext } from '@/cloud/platform/operation';
import './tables';

/** What work on volunteering needs. Due work has no caller: then a step is nobody's deed. */
export type VolunteeringContext = Pick<MemberContext, 'transaction' | 'communityId' | 'now'> &
  Partial<Pick<MemberContext, 'accountId' | 'caller'>>;
