import { sql } from 'kysely';
import type { MemberContext } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import { lockSuggestions, refuseUnlessOpen } from './suggestion-rows';
import type { TextSubject } from './text-subject';

/**
 * Adds the caller's support to a suggestion of somebody else, or takes it away; doing it again changes
 * nothing. Answers how many support it now.
 *
 * @throws Refusal suggestionNotFound, suggestionNotOpen, ownSuggestion
 */
export async function supportSuggestion(
  context: MemberContext,
  subject: TextSubject,
  { suggestionId, supports }: { suggestionId: string; supports: boolean },
): Promise<number> {
  const { transaction, communityId, accountId, now } = context;
  const [suggestion] = await lockSuggestions(context, subject, [suggestionId]);
  if (!suggestion) throw new Refusal('suggestionNotFound');
  refuseUnlessOpen(suggestion);
  if (suggestion.authorAccountId === accountId) throw new Refusal('ownSuggestion');
  const changed = supports
    ? await transaction
        .insertInto('textSuggestionSupport')
        .values({ communityId, suggestionId, accountId, at: now })
        .onConflict((conflict) => conflict.doNothing())
        .returning('accountId')
        .execute()
    : await transaction
        .deleteFrom('textSuggestionSupport')
        .where('communityId', '=', communityId)
        .where('suggestionId', '=', suggestionId)
        .where('accountId', '=', accountId)
        .returning('accountId')
        .execute();
  if (changed.length === 0) return suggestion.supportCount;
  const { supportCount } = await transaction
    .updateTable('textSuggestion')
    .set({ supportCount: sql<number>`support_count + ${supports ? 1 : -1}` })
    .where('communityId', '=', communityId)
    .where('id', '=', suggestionId)
    .returning('supportCount')
    .executeTakeFirstOrThrow();
  return supportCount;
}
