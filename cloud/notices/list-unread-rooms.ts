import type { SqlBool } from 'kysely';
import { z } from 'zod';
import { roomLabels } from '@/cloud/community/public';
import { operation } from '@/cloud/platform/operation';
import {
  cutPage,
  pageInput,
  pageOf,
  positionCursor,
  readCursor,
} from '@/cloud/platform/page-cursor';
import { findPublishedNotice } from './published-notice';
import { roomsWithoutReader } from './rooms-without-reader';

const unreadRoom = z.object({
  unitId: z.string(),
  room: z.string(),
  state: z.enum(['notJoined', 'notRead', 'notConfirmed']),
});

/**
 * Rooms, masked, in which nobody has read the notice (`missing: 'reading'`) or confirmed it, in the
 * register's order. `notJoined`: nobody of the room uses the app, so paper or a visit is needed.
 *
 * @throws Refusal noticeUnknown
 */
export const listUnreadRooms = operation('notices.publish')
  .input(
    z.object({
      noticeId: z.uuid(),
      missing: z.enum(['reading', 'confirmation']).default('reading'),
      buildingId: z.uuid().nullish(),
      ...pageInput,
    }),
  )
  .output(pageOf(unreadRoom))
  .query(async ({ ctx, input: { noticeId, missing, buildingId, cursor, limit } }) => {
    const after = readCursor(cursor, positionCursor);
    const { audience } = await findPublishedNotice(ctx, noticeId);
    const found = await roomsWithoutReader(ctx, noticeId, audience, {
      missing,
      buildingId: buildingId ?? null,
      after,
      limit: limit + 1,
    });
    const { rows, nextCursor } = cutPage(found, limit, ({ position, id }) => [position, id]);
    const labels = await roomLabels(
      ctx,
      rows.map(({ id }) => id),
    );
    return {
      items: rows.map((unit) => ({
        unitId: unit.id,
        room: labels.get(unit.id)?.masked ?? '',
        state: stateOf(unit),
      })),
      nextCursor,
    };
  });

const stateOf = ({ joined, read }: { joined: SqlBool; read: SqlBool }) => {
  if (!joined) return 'notJoined' as const;
  return read ? ('notConfirmed' as const) : ('notRead' as const);
};
