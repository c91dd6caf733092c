import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { findPublishedNotice } from './published-notice';
import { countByBuilding, countPeople } from './readership';

const unitCounts = z.object({
  units: z.number(),
  /** Units in which somebody uses the app; the others have to be told in another way. */
  joined: z.number(),
  read: z.number(),
  confirmed: z.number(),
});

/**
 * How far a notice has come: units of its audience with at least one reader, by building, and the
 * people it reaches. Who moved in since then counts, as they see the notice too.
 *
 * @throws Refusal noticeUnknown
 */
export const countReadership = operation('notices.publish')
  .input(z.object({ noticeId: z.uuid() }))
  .output(
    z.object({
      title: z.string(),
      needsConfirmation: z.boolean(),
      people: z.object({ reached: z.number(), read: z.number(), confirmed: z.number() }),
      total: unitCounts,
      buildings: z.array(unitCounts.extend({ buildingId: z.string(), name: z.string() })),
    }),
  )
  .query(async ({ ctx, input: { noticeId } }) => {
    const { audience, ...notice } = await findPublishedNotice(ctx, noticeId);
    const buildings = await countByBuilding(ctx, noticeId, audience);
    const people = await countPeople(ctx, noticeId, audience);
    return { ...notice, people, total: sumOf(buildings), buildings };
  });

type UnitCounts = z.infer<typeof unitCounts>;

const sumOf = (parts: readonly UnitCounts[]): UnitCounts =>
  parts.reduce(
    (sum, part) => ({
      units: sum.units + part.units,
      joined: sum.joined + part.joined,
      read: sum.read + part.read,
      confirmed: sum.confirmed + part.confirmed,
    }),
    { units: 0, joined: 0, read: 0, confirmed: 0 },
  );
