import type { MemberContext } from '@/cloud/platform/operation';
import { may } from '@/shared/permissions';
import { isStaffRole } from '@/shared/roles';
import { type AgendaItem, topicsOf } from './agenda';
import type { Session } from './session-row';

/**
 * Whether a session is for the caller: everybody, who follows a topic of its agenda, or who has a seat
 * there, themselves or through their body. Who holds sessions may come to each.
 */
export async function isInvited(
  context: MemberContext,
  { invited }: Pick<Session, 'invited'>,
  agenda: readonly Pick<AgendaItem, 'topicId'>[],
): Promise<boolean> {
  const { roles } = context.caller;
  if (!may(roles, 'hall.attendSession')) return false;
  if (invited === 'all' || may(roles, 'hall.holdSession')) return true;
  const topicIds = topicsOf(agenda);
  if (topicIds.length === 0) return false;
  return invited === 'seats' ? hasSeat(context, topicIds) : followsOne(context, topicIds);
}

async function followsOne(
  { transaction, communityId, accountId }: MemberContext,
  topicIds: readonly string[],
): Promise<boolean> {
  const follow = await transaction
    .selectFrom('topicFollow')
    .select('topicId')
    .where('communityId', '=', communityId)
    .where('accountId', '=', accountId)
    .where('following', '=', true)
    .where('topicId', 'in', topicIds)
    .limit(1)
    .executeTakeFirst();
  return follow !== undefined;
}

async function hasSeat(
  { transaction, communityId, accountId, caller }: MemberContext,
  topicIds: readonly string[],
): Promise<boolean> {
  const bodies = caller.roles.filter(isStaffRole);
  const seat = await transaction
    .selectFrom('seat')
    .select('id')
    .where('communityId', '=', communityId)
    .where('topicId', 'in', topicIds)
    .where('state', '<>', 'withdrawn')
    .where(({ eb, or }) =>
      or([
        eb('accountId', '=', accountId),
        ...(bodies.length > 0 ? [eb('bodyRole', 'in', bodies)] : []),
      ]),
    )
    .limit(1)
    .executeTakeFirst();
  return seat !== undefined;
}
