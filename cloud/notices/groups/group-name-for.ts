import type { MemberContext } from '@/cloud/platform/operation';
import { type Audience, coversAudience } from '@/shared/notices/audience';
import './tables';

/**
 * What the saved group is called that an audience was chosen by: the notice copies it. Null when the
 * audience was changed afterwards, or the group retired: its name would say something else then.
 */
export async function groupNameFor(
  { transaction, communityId }: Pick<MemberContext, 'transaction' | 'communityId'>,
  groupId: string,
  audience: Audience,
): Promise<string | null> {
  const group = await transaction
    .selectFrom('noticeGroup')
    .select(['name', 'audience'])
    .where('communityId', '=', communityId)
    .where('id', '=', groupId)
    .where('retiredAt', 'is', null)
    .executeTakeFirst();
  if (!group) return null;
  const same = coversAudience(group.audience, audience) && coversAudience(audience, group.audience);
  return same ? group.name : null;
}
