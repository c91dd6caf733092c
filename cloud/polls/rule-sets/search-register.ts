import { z } from 'zod';
import { searchPeople } from '@/cloud/community/public';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import {
  cutPage,
  pageInput,
  pageOf,
  positionCursor,
  readCursor,
} from '@/cloud/platform/page-cursor';
import { lineInput } from '@/cloud/platform/plain-text-input';
import { readList } from './member-list-row';

const found = z.object({
  linkId: z.string(),
  personId: z.string(),
  name: z.string(),
  maskedPhone: z.string(),
  room: z.string(),
  onList: z.boolean(),
});

/**
 * People of the register by a part of the room or the beginning of the name, to put on a list. The
 * search is on record, without what was searched for.
 *
 * @throws Refusal memberListNotFound
 */
export const searchRegister = operation('polls.prepare')
  .input(z.object({ listId: z.uuid(), search: lineInput({ min: 1, max: 40 }), ...pageInput }))
  .output(pageOf(found))
  .query(async ({ ctx, input: { listId, search, cursor, limit } }) => {
    const after = readCursor(cursor, positionCursor);
    await readList(ctx, listId);
    const people = await searchPeople(ctx, { search, after, limit: limit + 1 });
    const { rows, nextCursor } = cutPage(people, limit, (row) => [row.position, row.linkId]);
    if (after === null) await recordDeed(ctx, 'polls.searchRegister', listId);
    const listed = await listedAmong(
      ctx,
      listId,
      rows.map(({ personId }) => personId),
    );
    const items = rows.map(({ position: _, ...row }) => ({
      ...row,
      onList: listed.has(row.personId),
    }));
    return { items, nextCursor };
  });

async function listedAmong(
  { transaction, communityId }: Parameters<typeof readList>[0],
  listId: string,
  personIds: readonly string[],
): Promise<Set<string>> {
  if (personIds.length === 0) return new Set();
  const rows = await transaction
    .selectFrom('memberListPerson')
    .select('personId')
    .where('communityId', '=', communityId)
    .where('listId', '=', listId)
    .where('personId', 'in', [...personIds])
    .execute();
  return new Set(rows.map(({ personId }) => personId));
}
