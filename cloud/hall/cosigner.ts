import type { MemberContext } from '@/cloud/platform/operation';
import type { Cosigner } from '@/shared/hall/topic-rules';
import { isRaisedForCaller } from './raising/neighbour-notes';
import './tables';

/** The caller as the rules of cosigning see them. */
export async function asCosigner(context: MemberContext, topicId: string): Promise<Cosigner> {
  const { transaction, communityId, accountId, caller } = context;
  const cosign = await transaction
    .selectFrom('cosign')
    .select('at')
    .where('communityId', '=', communityId)
    .where('topicId', '=', topicId)
    .where('accountId', '=', accountId)
    .executeTakeFirst();
  return {
    accountId,
    isApprovedResident: caller.roles.includes('resident'),
    isOfFullAge: caller.roles.includes('adult'),
    hasCosigned: cosign !== undefined,
    isRaisedFor: await isRaisedForCaller(context, topicId),
  };
}
