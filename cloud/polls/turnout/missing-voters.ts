import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { cutPage, pageInput, pageOf, readCursor } from '@/cloud/platform/page-cursor';
import { visitOutcomes } from '@/shared/polls/turnout/visits';
import { keysOf } from '../poll-schemas';
import { readMissingDetails } from './missing-details';
import { readMissing } from './missing-page';
import { readPlaces } from './read-places';
import { readRunningPoll } from './running-poll';

const missingVoter = z.object({
  voterId: z.string(),
  place: z.number().int(),
  building: z.string(),
  entrance: z.string(),
  roomLabel: z.string(),
  /** 0.01 m² */
  areaHundredths: z.number().int(),
  isDeveloper: z.boolean(),
  names: z.array(z.string()),
  reachable: z.boolean(),
  waiting: z.boolean(),
  representativeMissing: z.boolean(),
  reminders: z.number().int(),
  visits: z.array(z.object({ outcome: keysOf(visitOutcomes), visitedAt: z.string() })),
});

/**
 * The list to walk from door to door: voters without a ballot by building, entrance and room, with
 * what was found at the door before. No phone numbers, and nothing of those who have voted.
 *
 * @throws Refusal pollNotFound, turnoutNotYet, turnoutOver, pollCancelled
 */
export const missingVoters = operation('polls.prepare')
  .input(
    z.object({
      pollId: z.uuid(),
      buildingId: z.uuid().nullish(),
      /** One entrance of `turnoutOfBuilding`. */
      place: z.number().int().min(0).max(2_000_000).nullish(),
      ...pageInput,
    }),
  )
  .output(pageOf(missingVoter))
  .query(async ({ ctx, input }) => {
    const after = readCursor(input.cursor, z.int32()) ?? -1;
    const poll = await readRunningPoll(ctx, input.pollId);
    const places = await readPlaces(ctx, poll, { buildingId: input.buildingId ?? null });
    const walked = places.filter(({ place }) => place === (input.place ?? place));
    const found = await readMissing(ctx, poll, walked, { after, limit: input.limit + 1 });
    const { rows, nextCursor } = cutPage(found, input.limit, ({ placeOrder }) => placeOrder);
    const details = await readMissingDetails(
      ctx,
      poll,
      rows.map(({ voterId }) => voterId),
    );
    const placeOf = new Map(walked.map((place) => [place.place, place]));
    const items = rows.flatMap(({ voterId, place }) => {
      const detail = details.get(voterId);
      const { buildingName, entranceName } = placeOf.get(place) ?? {};
      return detail
        ? [
            {
              voterId,
              place,
              building: buildingName ?? '',
              entrance: entranceName ?? '',
              ...detail,
            },
          ]
        : [];
    });
    return { items, nextCursor };
  });
