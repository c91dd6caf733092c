import type { CommunityTransaction } from '@/cloud/platform/database';
import type { Row } from '@/cloud/platform/tables';
import type { Audience } from '@/shared/notices/audience';
import { Refusal } from '@/shared/refusals';
import { readAudience } from './stored-audience';
import './tables';

/**
 * A notice with its audience for its publishers, whoever it is addressed to.
 *
 * @throws Refusal noticeUnknown
 */
export async function findPublishedNotice(
  context: { transaction: CommunityTransaction; communityId: string },
  noticeId: string,
): Promise<Pick<Row<'notice'>, 'title' | 'needsConfirmation'> & { audience: Audience }> {
  const notice = await context.transaction
    .selectFrom('notice')
    .select(['title', 'needsConfirmation'])
    .where('communityId', '=', context.communityId)
    .where('id', '=', noticeId)
    .executeTakeFirst();
  if (!notice) throw new Refusal('noticeUnknown');
  return { ...notice, audience: await readAudience(context, noticeId) };
}
