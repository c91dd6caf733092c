import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { Refusal } from '@/shared/refusals';
import { totalsSchema } from '../poll-schemas';
import { readPlaces, sumOf } from './read-places';
import { readRunningPoll } from './running-poll';

/**
 * The turnout of one building, entrance by entrance, for staff. An entrance without id stands for
 * rooms outside of any.
 *
 * @throws Refusal pollNotFound, turnoutNotYet, turnoutOver, pollCancelled, turnoutBuildingUnknown
 */
export const turnoutOfBuilding = operation('polls.prepare')
  .input(z.object({ pollId: z.uuid(), buildingId: z.uuid() }))
  .output(
    z.object({
      name: z.string(),
      roll: totalsSchema,
      tookPart: totalsSchema,
      entrances: z.array(
        z.object({
          /** To ask for its rooms and its list. */
          place: z.number().int(),
          entranceId: z.string().nullable(),
          name: z.string(),
          roll: totalsSchema,
          tookPart: totalsSchema,
        }),
      ),
    }),
  )
  .query(async ({ ctx, input: { pollId, buildingId } }) => {
    const poll = await readRunningPoll(ctx, pollId);
    const places = await readPlaces(ctx, poll, { buildingId });
    const [first] = places;
    if (!first) throw new Refusal('turnoutBuildingUnknown');
    return {
      name: first.buildingName ?? '',
      ...sumOf(places),
      entrances: places.map((place) => ({
        place: place.place,
        entranceId: place.entranceId,
        name: place.entranceName ?? (places.length > 1 ? '不分单元' : '全部'),
        ...sumOf([place]),
      })),
    };
  });
