import type { MemberContext } from '@/cloud/platform/operation';
import { may } from '@/shared/permissions';
import { callersTargets, isAddressedTo } from './callers-notices';
import './tables';

/** The titles of those among these notices that are addressed to the caller, or of all for staff, by id. */
export async function readableNotices(
  context: MemberContext,
  noticeIds: readonly string[],
): Promise<Map<string, string>> {
  if (noticeIds.length === 0) return new Map();
  const readsAll = may(context.caller.roles, 'notices.readAll');
  const targets = readsAll ? [] : await callersTargets(context);
  const notices = await context.transaction
    .selectFrom('notice')
    .select(['id', 'title'])
    .where('communityId', '=', context.communityId)
    .where('id', 'in', [...noticeIds])
    .$if(!readsAll, (query) => query.where(isAddressedTo(targets)))
    .execute();
  return new Map(notices.map(({ id, title }) => [id, title]));
}
