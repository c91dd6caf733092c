import { permissions } from '@/shared/permissions';
import type { RefusalCode } from '@/shared/refusals';
import { isStaffRole } from '@/shared/roles';
import type { ModerationItem } from './item-row';
import type { ModerationContext } from './moderation-context';
import type { PastDecision } from './past-decisions';

const decidingRoles = permissions['moderation.decide'].filter(isStaffRole);

/** Who hid what is being appealed; null when nothing is. */
export const hiderOf = (
  item: Pick<ModerationItem, 'queuedBecause'>,
  decisions: readonly PastDecision[],
): string | null =>
  item.queuedBecause === 'appeal'
    ? (decisions.find(({ decision }) => decision === 'hide')?.moderatorAccountId ?? null)
    : null;

/**
 * Why somebody who moderates may not decide about this item; null when they may. Nobody judges their
 * own words; an appeal is for somebody other than who hid them, where the community has one.
 */
export async function whyCannotDecide(
  context: ModerationContext,
  accountId: string,
  item: ModerationItem,
  decisions: readonly PastDecision[],
): Promise<Extract<RefusalCode, 'ownWordsNotModerated' | 'appealNeedsAnother'> | null> {
  if (item.authorAccountId === accountId) return 'ownWordsNotModerated';
  if (hiderOf(item, decisions) !== accountId) return null;
  const others = await hasAnotherModerator(context, [accountId, item.authorAccountId]);
  return others ? 'appealNeedsAnother' : null;
}

async function hasAnotherModerator(
  { transaction, communityId }: ModerationContext,
  than: readonly (string | null)[],
): Promise<boolean> {
  const another = await transaction
    .selectFrom('roleAssignment')
    .select('id')
    .where('communityId', '=', communityId)
    .where('role', 'in', decidingRoles)
    .where('revokedAt', 'is', null)
    .where(
      'accountId',
      'not in',
      than.flatMap((accountId) => accountId ?? []),
    )
    .limit(1)
    .executeTakeFirst();
  return another !== undefined;
}
