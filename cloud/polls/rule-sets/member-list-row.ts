import type { Row } from '@/cloud/platform/tables';
import { Refusal } from '@/shared/refusals';
import type { PollContext } from '../poll-row';
import './tables';

type Context = Pick<PollContext, 'transaction' | 'communityId'>;

const listRow = ({ transaction, communityId }: Context, listId: string) =>
  transaction
    .selectFrom('memberList')
    .selectAll()
    .where('communityId', '=', communityId)
    .where('id', '=', listId);

/** A list as it is, retired or not. @throws Refusal memberListNotFound */
export async function readList(context: Context, listId: string): Promise<Row<'memberList'>> {
  const list = await listRow(context, listId).executeTakeFirst();
  if (!list) throw new Refusal('memberListNotFound');
  return list;
}

/** A list that nobody changes until this transaction ends, so that all of it is one state. */
export const holdList = (context: Context, listId: string) =>
  listRow(context, listId).forShare().executeTakeFirst();

/**
 * A list for changing it, as the caller has read it: of two who change it at once the second is told.
 *
 * @throws Refusal memberListNotFound, memberListRetired, memberListChanged
 */
export async function lockList(
  context: Context,
  listId: string,
  revision: number,
): Promise<Row<'memberList'>> {
  const list = await listRow(context, listId).forUpdate().executeTakeFirst();
  if (!list) throw new Refusal('memberListNotFound');
  if (list.retiredAt !== null) throw new Refusal('memberListRetired');
  if (list.revision !== revision) throw new Refusal('memberListChanged');
  return list;
}

/** Writes what a change of a locked list does to its row. */
export async function recordRevision(
  { transaction, communityId, now }: PollContext,
  { id, revision }: Row<'memberList'>,
  changes: { name?: string; retiredAt?: Date } = {},
): Promise<number> {
  await transaction
    .updateTable('memberList')
    .set({ ...changes, revision: revision + 1, changedAt: now })
    .where('communityId', '=', communityId)
    .where('id', '=', id)
    .execute();
  return revision + 1;
}
