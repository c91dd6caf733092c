import { sql } from 'kysely';
import { z } from 'zod';
import { operation } from '@/cloud/platform/operation';
import { readPoll } from '../poll-row';
import '@/cloud/community/tables';

/**
 * The buildings of a poll's roll with what each has on it, for staff: a voter with rooms in several
 * stands under the first.
 *
 * @throws Refusal pollNotFound
 */
export const listRollBuildings = operation('polls.prepare')
  .input(z.object({ pollId: z.uuid() }))
  .output(
    z.object({
      pollTitle: z.string(),
      version: z.number().int(),
      buildings: z.array(
        z.object({
          buildingId: z.string(),
          name: z.string(),
          heads: z.number().int(),
          /** 0.01 m² */
          areaHundredths: z.number().int(),
        }),
      ),
    }),
  )
  .query(async ({ ctx, input: { pollId } }) => {
    const poll = await readPoll(ctx, pollId);
    const { rows: buildings } = await sql<{
      buildingId: string;
      name: string;
      heads: number;
      areaHundredths: number;
    }>`
      select building.id as building_id, building.name, count(*) as heads,
        sum(entry.area_hundredths) as area_hundredths
      from voter_roll_entry as entry
        join unit on unit.community_id = entry.community_id and unit.id = entry.unit_ids[1]
        join building on building.community_id = unit.community_id and building.id = unit.building_id
      where entry.community_id = ${ctx.communityId} and entry.poll_id = ${pollId}
      group by building.community_id, building.id
      order by building.position, building.id`.execute(ctx.transaction);
    return { pollTitle: poll.title, version: poll.rollVersion, buildings };
  });
