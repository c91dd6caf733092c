import { z } from 'zod';
import { unitKindInput } from '@/cloud/community/unit-kind-input';
import { applicantOperation } from '@/cloud/platform/operation';
import {
  cutPage,
  pageInput,
  pageOf,
  positionCursor,
  readCursor,
} from '@/cloud/platform/page-cursor';

/** Rooms of one page: enough for nearly every entrance at once, since people look for a number. */
const roomsPerPage = 200;

/**
 * The rooms of a building (`entranceId` null: those without an entrance) for whoever applies to
 * join. Says nothing about who lives there or whether somebody has joined already.
 */
export const listRooms = applicantOperation()
  .input(
    z.object({
      buildingId: z.uuid(),
      entranceId: z.uuid().nullable(),
      cursor: pageInput.cursor,
    }),
  )
  .output(pageOf(z.object({ unitId: z.string(), roomNumber: z.string(), kind: unitKindInput })))
  .query(async ({ ctx, input }) => {
    const after = readCursor(input.cursor, positionCursor);
    const found = await ctx.transaction
      .selectFrom('unit')
      .select(['id', 'roomNumber', 'kind', 'position'])
      .where('communityId', '=', ctx.communityId)
      .where('buildingId', '=', input.buildingId)
      .where('entranceId', input.entranceId === null ? 'is' : '=', input.entranceId)
      .where('removedAt', 'is', null)
      .$if(after !== null, (query) =>
        query.where(({ eb, refTuple, tuple }) =>
          eb(refTuple('position', 'id'), '>', tuple(after?.[0] ?? 0, after?.[1] ?? '')),
        ),
      )
      .orderBy('position')
      .orderBy('id')
      .limit(roomsPerPage + 1)
      .execute();
    const { rows, nextCursor } = cutPage(found, roomsPerPage, ({ position, id }) => [position, id]);
    return {
      nextCursor,
      items: rows.map(({ id, roomNumber, kind }) => ({ unitId: id, roomNumber, kind })),
    };
  });
