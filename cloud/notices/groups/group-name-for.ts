import type { MemberContext } from '@/cloud/platform/operation';
import { type Audience, coversAudience } from '@/shared/notices/audience';
import './tables';

/**
 * The name a notice copies of the saved group its audience was taken from. Null when no group in use has
 * that name and stands for the same people: the name would say something else then.
 */
export async function groupNameFor(
  { transaction, communityId }: Pick<MemberContext, 'transaction' | 'communityId'>,
  name: string | null,
  audience: Audience,
): Promise<string | null> {
  if (name === null) return null;
  const group = await transaction
    .selectFrom('noticeGroup')
    .select('audience')
    .where('communityId', '=', communityId)
    .where('name', '=', name)
    .where('retiredAt', 'is', null)
    .executeTakeFirst();
  if (!group) return null;
  const same = coversAudience(group.audience, audience) && coversAudience(audience, group.audience);
  return same ? name : null;
}
