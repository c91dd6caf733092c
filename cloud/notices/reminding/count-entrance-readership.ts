import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { findPublishedNotice } from '../published-notice';
import { unitReadings } from '../readership';

/**
 * How far a notice has come in a building: units of its audience with at least one reader, by entrance.
 * Units without an entrance (shops, villages) stand last, under no name.
 *
 * @throws Refusal noticeUnknown
 */
export const countEntranceReadership = operation('notices.publish')
  .input(z.object({ noticeId: z.uuid(), buildingId: z.uuid() }))
  .output(
    z.array(
      z.object({
        entranceId: z.string().nullable(),
        name: z.string(),
        units: z.number().int(),
        joined: z.number().int(),
        read: z.number().int(),
        confirmed: z.number().int(),
      }),
    ),
  )
  .query(async ({ ctx, input: { noticeId, buildingId } }) => {
    const { audience } = await findPublishedNotice(ctx, noticeId);
    const counted = await ctx.transaction
      .selectFrom(unitReadings(ctx, noticeId, audience, buildingId).as('units'))
      .leftJoin('entrance', (join) =>
        join
          .on('entrance.communityId', '=', ctx.communityId)
          .onRef('entrance.id', '=', 'units.entranceId'),
      )
      .groupBy(['units.entranceId', 'entrance.name', 'entrance.position'])
      .orderBy('entrance.position', (order) => order.asc().nullsLast())
      .orderBy('units.entranceId')
      .select((eb) => [
        'units.entranceId',
        'entrance.name',
        eb.fn.countAll<number>().as('units'),
        eb.fn.countAll<number>().filterWhere('units.joined', '=', true).as('joined'),
        eb.fn.countAll<number>().filterWhere('units.read', '=', true).as('read'),
        eb.fn.countAll<number>().filterWhere('units.confirmed', '=', true).as('confirmed'),
      ])
      .execute();
    return counted.map(({ name, ...counts }) => ({ ...counts, name: name ?? '' }));
  });
