import type { Visibility } from '@/shared/moderation/visibility';
import { votesChanged } from '../grouping/votes-changed';
import type { HallContext } from '../hall-context';
import './tables';

/** Lets everybody read and judge a statement that waited or was hidden. */
export const showStatement = (ctx: HallContext, id: string): Promise<void> =>
  setVisibility(ctx, id, 'shown');

/** Takes a statement out of the pile and the counts. The votes on it stay, should it come back. */
export const hideStatement = (
  ctx: HallContext,
  id: string,
  as: Exclude<Visibility, 'shown'>,
): Promise<void> => setVisibility(ctx, id, as);

async function setVisibility(ctx: HallContext, id: string, visibility: Visibility): Promise<void> {
  const changed = await ctx.transaction
    .updateTable('statement')
    .set({ visibility })
    .where('communityId', '=', ctx.communityId)
    .where('id', '=', id)
    .where('visibility', '<>', visibility)
    .returning('topicId')
    .executeTakeFirst();
  if (changed) await votesChanged(ctx, changed.topicId);
}

/** A statement nobody screened, because it was imported: it can be reported too. */
export async function findStatementWords(
  { transaction, communityId }: HallContext,
  id: string,
): Promise<{ topicId: string; authorAccountId: string | null; text: string } | null> {
  const statement = await transaction
    .selectFrom('statement')
    .select(['topicId', 'authorAccountId', 'text'])
    .where('communityId', '=', communityId)
    .where('id', '=', id)
    .executeTakeFirst();
  return statement ?? null;
}
