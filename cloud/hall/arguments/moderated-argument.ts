import { sql } from 'kysely';
import type { Row } from '@/cloud/platform/tables';
import type { Visibility } from '@/shared/moderation/visibility';
import type { HallContext } from '../hall-context';
import './tables';

/** Lets everybody read an argument or a reply that waited or was hidden. */
export const showArgument = (ctx: HallContext, id: string): Promise<void> =>
  setVisibility(ctx, id, 'shown');

/** Takes an argument or a reply away. Where an argument had replies, its place stays; so do its marks. */
export const hideArgument = (
  ctx: HallContext,
  id: string,
  as: Exclude<Visibility, 'shown'>,
): Promise<void> => setVisibility(ctx, id, as);

async function setVisibility(ctx: HallContext, id: string, visibility: Visibility): Promise<void> {
  const before = await lockVisibility(ctx, id);
  if (!before || before.visibility === visibility) return;
  await ctx.transaction
    .updateTable('argument')
    .set({ visibility })
    .where('communityId', '=', ctx.communityId)
    .where('id', '=', id)
    .execute();
  const shownNow = Number(visibility === 'shown') - Number(before.visibility === 'shown');
  if (before.replyTo && shownNow !== 0) await changeShownReplies(ctx, before.replyTo, shownNow);
}

const lockVisibility = (
  { transaction, communityId }: HallContext,
  id: string,
): Promise<Pick<Row<'argument'>, 'visibility' | 'replyTo'> | undefined> =>
  transaction
    .selectFrom('argument')
    .select(['visibility', 'replyTo'])
    .where('communityId', '=', communityId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();

/** Keeps the number of replies everybody can read beside the argument, so that no list counts them. */
export async function changeShownReplies(
  { transaction, communityId }: HallContext,
  argumentId: string,
  by: number,
): Promise<void> {
  await transaction
    .updateTable('argument')
    .set({ shownReplies: sql<number>`shown_replies + ${by}` })
    .where('communityId', '=', communityId)
    .where('id', '=', argumentId)
    .execute();
}
