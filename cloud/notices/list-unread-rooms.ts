import { z } from 'zod';
import { roomLabels } from '@/cloud/community/public';
import { operation } from '@/cloud/platform/operation';
import { findPublishedNotice } from './published-notice';
import { type RoomPosition, roomsWithoutReader } from './rooms-without-reader';

const cursorForm = /^(\d{1,10})\.([0-9a-f-]{36})$/;

const cursorInput = z
  .string()
  .regex(cursorForm)
  .transform((text): RoomPosition => {
    const [, position, id = ''] = cursorForm.exec(text) ?? [];
    return { position: Number(position), id };
  })
  .refine(({ id }) => z.uuid().safeParse(id).success);

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
      cursor: cursorInput.nullish(),
      limit: z.number().int().min(1).max(50).default(20),
    }),
  )
  .output(z.object({ items: z.array(unreadRoom), nextCursor: z.string().nullable() }))
  .query(async ({ ctx, input: { noticeId, missing, buildingId, cursor, limit } }) => {
    const { audience } = await findPublishedNotice(ctx, noticeId);
    const found = await roomsWithoutReader(ctx, noticeId, audience, {
      missing,
      buildingId: buildingId ?? null,
      after: cursor ?? null,
      limit: limit + 1,
    });
    const page = found.slice(0, limit);
    const labels = await roomLabels(
      ctx,
      page.map(({ id }) => id),
    );
    const last = page.at(-1);
    return {
      items: page.map((unit) => ({
        unitId: unit.id,
        room: labels.get(unit.id)?.masked ?? '',
        state: stateOf(unit),
      })),
      nextCursor: last && found.length > limit ? `${last.position}.${last.id}` : null,
    };
  });

const stateOf = ({ joined, read }: { joined: boolean; read: boolean }) => {
  if (!joined) return 'notJoined' as const;
  return read ? ('notConfirmed' as const) : ('notRead' as const);
};
