import { sql } from 'kysely';
import type { ExportedTable } from '@/cloud/documents/public';
import type { AnnouncedPoll, PollContext } from '../poll-row';
import { type Place, readPlaces } from '../turnout/read-places';
import '../results/tables';

/**
 * Who took part, entrance by entrance: while a poll runs as the navigator shows it (of a secret poll
 * days together), and after it is published the ballots that counted.
 */
export async function turnoutTable(
  context: PollContext,
  poll: AnnouncedPoll,
  isPublished: boolean,
): Promise<ExportedTable> {
  const places = await readPlaces(context, poll);
  const counted = isPublished ? await countedByPlace(context, poll.id) : null;
  const withArea = poll.ruleSet.measure === 'areaAndHeads';
  const area = (title: string) =>
    withArea ? [{ title: `${title}（平方米）`, holds: 'area' as const, width: 18 }] : [];
  return {
    name: '参与情况',
    columns: [
      { title: '楼栋', holds: 'text', width: 14 },
      { title: '单元', holds: 'text', width: 12 },
      { title: '名册人数', holds: 'count', width: 10 },
      ...area('名册面积'),
      { title: '已投票人数', holds: 'count', width: 12 },
      ...area('已投票面积'),
    ],
    rows: places.map((place) => {
      const { heads, areaHundredths } = takenPart(place, counted);
      return [
        place.buildingName ?? '房号不明',
        place.entranceName ?? '',
        place.heads,
        ...(withArea ? [place.areaHundredths] : []),
        heads,
        ...(withArea ? [areaHundredths] : []),
      ];
    }),
  };
}

type Counted = ReadonlyMap<number, { heads: number; areaHundredths: number }>;

const takenPart = (place: Place, counted: Counted | null) =>
  counted === null
    ? { heads: place.headsIn, areaHundredths: place.areaInHundredths }
    : (counted.get(place.place) ?? { heads: 0, areaHundredths: 0 });

/** Voters whose last ballot is in the count, by place. */
async function countedByPlace(
  { transaction, communityId }: PollContext,
  pollId: string,
): Promise<Counted> {
  const { rows } = await sql<{ place: number; heads: number; areaHundredths: number }>`
    select voter_place.place, count(*) as heads, sum(voter_place.area_hundredths) as area_hundredths
    from (select distinct on (voter_id) voter_id, leaf_index from ballot
      where community_id = ${communityId} and poll_id = ${pollId} order by voter_id, sequence desc) as last
    join voter_place on voter_place.community_id = ${communityId} and voter_place.poll_id = ${pollId}
      and voter_place.voter_id = last.voter_id
    where not exists (select from ballot_strike as strike where strike.community_id = ${communityId}
      and strike.poll_id = ${pollId} and strike.leaf_index = last.leaf_index)
    group by voter_place.place`.execute(transaction);
  return new Map(rows.map(({ place, ...sums }) => [place, sums]));
}
