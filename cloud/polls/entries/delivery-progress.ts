import { sql } from 'kysely';
import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { type AnnouncedPoll, type PollContext, readPoll } from '../poll-row';
import './tables';

const placeSchema = z.object({
  buildingId: z.string().nullable(),
  buildingName: z.string(),
  entranceId: z.string().nullable(),
  entranceName: z.string(),
  voters: z.number().int(),
  delivered: z.number().int(),
});

type Place = z.infer<typeof placeSchema>;

/**
 * How many of each entrance's voters their ballot paper has reached. A voter of several units stands
 * where the first of them is.
 *
 * @throws Refusal pollNotFound
 */
export const deliveryProgress = operation('polls.prepare')
  .input(z.object({ pollId: z.uuid() }))
  .output(
    z.object({
      title: z.string(),
      announcedAt: z.string(),
      closesAt: z.string(),
      participation: z.enum(['strict', 'signOrLogin', 'deliveredFollowMajority']),
      places: z.array(placeSchema),
    }),
  )
  .query(async ({ ctx, input: { pollId } }) => {
    const poll = await readPoll(ctx, pollId);
    return {
      title: poll.title,
      announcedAt: poll.announcedAt.toISOString(),
      closesAt: poll.closesAt.toISOString(),
      participation: poll.ruleSet.participation,
      places: await placesOf(ctx, poll),
    };
  });

async function placesOf(
  { transaction, communityId }: PollContext,
  { id, visibility }: AnnouncedPoll,
): Promise<Place[]> {
  const { rows } = await sql<Place>`
    with delivered as (
      select distinct voter_id from (
        select voter_id from ballot_delivery
        where community_id = ${communityId} and poll_id = ${id} and revoked_at is null
        union all
        select voter_id from ballot_signature
        -- In secret polls it would tell whose leaf comes next.
        where community_id = ${communityId} and poll_id = ${id} and ${visibility === 'named'}
      ) as proof)
    select unit.building_id, coalesce(building.name, '') as building_name, unit.entrance_id,
      coalesce(entrance.name, '') as entrance_name, count(*) as voters, count(delivered.voter_id) as delivered
    from voter_roll_entry as voter
      left join delivered on delivered.voter_id = voter.id
      left join unit on unit.community_id = ${communityId} and unit.id = voter.unit_ids[1]
      left join building on building.community_id = ${communityId} and building.id = unit.building_id
      left join entrance on entrance.community_id = ${communityId} and entrance.id = unit.entrance_id
    where voter.community_id = ${communityId} and voter.poll_id = ${id}
    group by unit.building_id, building.name, building.position, unit.entrance_id, entrance.name, entrance.position
    order by building.position, entrance.position, unit.entrance_id`.execute(transaction);
  return rows;
}
