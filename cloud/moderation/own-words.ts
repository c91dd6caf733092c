import type { ModerationContext } from './moderation-context';

/** The words this community has added to the product's list. */
export async function ownForbiddenWords({
  transaction,
  communityId,
}: ModerationContext): Promise<string[]> {
  const rows = await transaction
    .selectFrom('forbiddenWord')
    .select('word')
    .where('communityId', '=', communityId)
    .orderBy('word')
    .execute();
  return rows.map(({ word }) => word);
}
