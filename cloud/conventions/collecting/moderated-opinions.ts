import type { ModerationContext } from '@/cloud/moderation/public';
import type { Visibility } from '@/shared/moderation/visibility';
import './tables';

/** Lets the community read an opinion; who gave it reads it whatever becomes of it. */
export const showOpinion = (context: ModerationContext, id: string): Promise<void> =>
  setVisibility(context, id, 'shown');

export const hideOpinion = (
  context: ModerationContext,
  id: string,
  as: Exclude<Visibility, 'shown'>,
): Promise<void> => setVisibility(context, id, as);

async function setVisibility(
  { transaction, communityId }: ModerationContext,
  id: string,
  visibility: Visibility,
): Promise<void> {
  await transaction
    .updateTable('conventionOpinion')
    .set({ visibility })
    .where('communityId', '=', communityId)
    .where('id', '=', id)
    .execute();
}
