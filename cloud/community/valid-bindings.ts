import type { MemberContext } from '@/cloud/platform/operation';
import './tables';

export type CommunityContext = Pick<MemberContext, 'transaction' | 'communityId' | 'now'>;
export type CallerContext = CommunityContext & Pick<MemberContext, 'accountId'>;

/** Bindings that hold now: approved and not expired. `enter_community` judges the same way. */
export const validBindings = ({ transaction, communityId, now }: CommunityContext) =>
  transaction
    .selectFrom('houseBinding')
    .where('houseBinding.communityId', '=', communityId)
    .where('houseBinding.state', '=', 'approved')
    .where(({ eb, or }) =>
      or([eb('houseBinding.expiresAt', 'is', null), eb('houseBinding.expiresAt', '>', now)]),
    );
