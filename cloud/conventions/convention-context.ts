import type { MemberContext } from '@/cloud/platform/operation';
import './tables';

/** What work on conventions needs. Due work and reviewers without an account are nobody's deed. */
export type ConventionContext = Pick<MemberContext, 'transaction' | 'communityId' | 'now'> &
  Partial<Pick<MemberContext, 'accountId' | 'caller'>>;
