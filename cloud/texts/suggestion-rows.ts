import type { Row } from '@/cloud/platform/tables';
import { Refusal } from '@/shared/refusals';
import type { TextContext, TextSubject } from './text-subject';

/**
 * Suggestions to a text, locked in the order of their ids so that two writers who decide several at
 * once wait for one another instead of crossing. What nobody has looked at yet does not exist here.
 *
 * @throws Refusal suggestionNotFound where one is missing
 */
export async function lockSuggestions(
  { transaction, communityId }: TextContext,
  { kind, id }: TextSubject,
  suggestionIds: readonly string[],
): Promise<Row<'textSuggestion'>[]> {
  const ids = [...new Set(suggestionIds)];
  const suggestions = await transaction
    .selectFrom('textSuggestion')
    .selectAll()
    .where('communityId', '=', communityId)
    .where('id', 'in', ids)
    .where('subjectKind', '=', kind)
    .where('subjectId', '=', id)
    .where('visibility', '<>', 'waiting')
    .orderBy('id')
    .forUpdate()
    .execute();
  if (suggestions.length < ids.length) throw new Refusal('suggestionNotFound');
  return suggestions;
}

/** @throws Refusal suggestionNotOpen where somebody has decided it, or a moderator has hidden it */
export function refuseUnlessOpen({ state, visibility }: Row<'textSuggestion'>): void {
  if (state !== 'open' || visibility !== 'shown') throw new Refusal('suggestionNotOpen');
}
