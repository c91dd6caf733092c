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
import { readAnnounced } from '../session-row';

/**
 * People of the register by a part of the room or the beginning of the name, to put them on the
 * attendance sheet. The search is on record, without what was searched for.
 *
 * @throws Refusal sessionNotFound
 */
export const searchAttendees = operation('hall.holdSession')
  .input(z.object({ sessionId: z.uuid(), search: lineInput({ min: 1, max: 40 }), ...pageInput }))
  .output(
    pageOf(
      z.object({
        linkId: z.string(),
        personId: z.string(),
        name: z.string(),
        maskedPhone: z.string(),
        room: z.string(),
      }),
    ),
  )
  .query(async ({ ctx, input: { sessionId, search, cursor, limit } }) => {
    const after = readCursor(cursor, positionCursor);
    await readAnnounced(ctx, sessionId);
    const people = await searchPeople(ctx, { search, after, limit: limit + 1 });
    const { rows, nextCursor } = cutPage(people, limit, (row) => [row.position, row.linkId]);
    if (after === null) await recordDeed(ctx, 'hall.searchAttendees', sessionId);
    return { items: rows.map(({ position: _, ...row }) => row), nextCursor };
  });
