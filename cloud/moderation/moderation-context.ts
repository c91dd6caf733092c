import type { MemberContext } from '@/cloud/platform/operation';
import './tables';

/** What moderation needs. The tick has no caller: what a check lets pass is nobody's deed. */
export type ModerationContext = Pick<MemberContext, 'transaction' | 'communityId' | 'now'> &
  Partial<Pick<MemberContext, 'accountId' | 'caller'>>;
