import { leaveMessages } from '@/cloud/messages/public';
import type { MemberContext } from '@/cloud/platform/operation';

/** Tells people what became of their suggestions to a draft; not the writer of their own. */
export const tellSuggesters = (
  ctx: MemberContext,
  conventionId: string,
  suggestions: readonly { id: string; authorAccountId: string }[],
  outcome: { title: string; body: string },
): Promise<void> =>
  leaveMessages(
    ctx,
    suggestions
      .filter(({ authorAccountId }) => authorAccountId !== ctx.accountId)
      .map(({ id, authorAccountId }) => ({
        accountId: authorAccountId,
        kind: 'conventionStep' as const,
        subjectId: conventionId,
        occasion: `textSuggestion:${id}`,
        ...outcome,
        aboutTime: ctx.now,
      })),
  );
