import type { CommunityTransaction } from '@/cloud/platform/database';
import type { Audience, AudienceRole } from '@/shared/notices/audience';
import './tables';

/** The audience of a published notice, as the rule it was published with. */
export async function readAudience(
  { transaction, communityId }: { transaction: CommunityTransaction; communityId: string },
  noticeId: string,
): Promise<Audience> {
  const rows = await transaction
    .selectFrom('noticeAudience')
    .select(['kind', 'target'])
    .where('communityId', '=', communityId)
    .where('noticeId', '=', noticeId)
    .execute();
  const kind = rows[0]?.kind;
  const targets = rows.map(({ target }) => target);
  if (kind === undefined) throw new Error(`notice ${noticeId} has no audience`);
  if (kind === 'community') return { kind };
  // The table admits only roles in the rows of this kind.
  if (kind === 'roles') return { kind, roles: targets as AudienceRole[] };
  return { kind, ids: targets };
}
