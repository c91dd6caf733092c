import { recordDeed } from '@/cloud/platform/audit-log';
import { releaseClaims } from './release-claims';
import type { CommunityContext } from './valid-bindings';

export interface BindingsEnding {
  bindingIds: readonly string[];
  state: 'withdrawn' | 'revoked';
  reason: string | null;
  /** Who ends them; null when nobody did (a due date). */
  accountId: string | null;
  /** Name of the deed in the audit log. */
  action: string;
}

/**
 * Ends approved bindings and what hangs on them: at the next call their account no longer has the
 * resident's roles, and the persons of the register are free again. Answers how many were ended;
 * those that had ended already are passed over.
 */
export async function endBindings(
  context: CommunityContext,
  { bindingIds, state, reason, accountId, action }: BindingsEnding,
): Promise<number> {
  if (bindingIds.length === 0) return 0;
  const ended = await context.transaction
    .updateTable('houseBinding')
    .set({ state, reason, decidedAt: context.now, decidedBy: accountId })
    .where('communityId', '=', context.communityId)
    .where(({ eb, fn, val }) => eb('id', '=', fn.any(val([...bindingIds]))))
    .where('state', '=', 'approved')
    .returning(['id', 'personId'])
    .execute();
  await releaseClaims(
    context,
    ended.flatMap(({ personId }) => (personId === null ? [] : [personId])),
  );
  for (const { id } of ended) await recordDeed({ ...context, accountId }, action, id, { state });
  return ended.length;
}
