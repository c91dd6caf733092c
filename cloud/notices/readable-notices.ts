import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { MemberContext } from '@/cloud/platform/operation';
import type { Tables } from '@/cloud/platform/tables';
import { may } from '@/shared/permissions';
import { callersTargets, isAddressedTo } from './callers-notices';
import './tables';

/** Whether the notice of a row is addressed to the caller; any is for staff who read all. */
export async function readableByCaller(
  context: MemberContext,
): Promise<(eb: ExpressionBuilder<Tables, 'notice'>) => Expression<SqlBool>> {
  if (may(context.caller.roles, 'notices.readAll')) return (eb) => eb.lit(true);
  return isAddressedTo(await callersTargets(context));
}

/** The titles of those among these notices that are addressed to the caller, or of all for staff, by id. */
export async function readableNotices(
  context: MemberContext,
  noticeIds: readonly string[],
): Promise<Map<string, string>> {
  if (noticeIds.length === 0) return new Map();
  const isReadable = await readableByCaller(context);
  const notices = await context.transaction
    .selectFrom('notice')
    .select(['id', 'title'])
    .where('communityId', '=', context.communityId)
    .where('id', 'in', [...noticeIds])
    .where(isReadable)
    .execute();
  return new Map(notices.map(({ id, title }) => [id, title]));
}
