import type { MemberContext } from '@/cloud/platform/operation';
import { may } from '@/shared/permissions';
import { type AgendaItem, topicsOf } from './agenda';
import type { Session } from './session-row';

/** Whether a session is for the caller: all, who follows a topic of its agenda, or who holds a seat there. */
export async function isInvited(
  context: MemberContext,
  { invited }: Pick<Session, 'invited'>,
  agenda: readonly Pick<AgendaItem, 'topicId'>[],
): Promise<boolean> {
  if (!may(context.caller.roles, 'hall.attendSession')) return false;
  if (invited === 'all' || may(context.caller.roles, 'hall.holdSession')) return true;
  const topicIds = topicsOf(agenda);
  if (topicIds.length === 0) return false;
  if (invited === 'seats') return false;
  const follow = await context.transaction
    .selectFrom('topicFollow')
    .select('topicId')
    .where('communityId', '=', context.communityId)
    .where('accountId', '=', context.accountId)
    .where('following', '=', true)
    .where('topicId', 'in', topicIds)
    .limit(1)
    .executeTakeFirst();
  return follow !== undefined;
}
