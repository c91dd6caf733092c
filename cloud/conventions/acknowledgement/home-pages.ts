import { type RawBuilder, sql } from 'kysely';
import { type AskedContext, type AskedEdition, askedTables } from './asked-people';

/** A home with how many sign in it, one in household basis, and how many have. */
export interface CountedHome {
  unitId: string;
  buildingId: string;
  entranceId: string | null;
  /** Place in the register's order, for the next page. */
  position: number;
  asked: number;
  signed: number;
}

interface HomesAsked {
  /** A query of unit ids that the homes are among. */
  within: RawBuilder<unknown>;
  /** Only those in which somebody has not signed. */
  onlyUnsigned: boolean;
  after: readonly [position: number, unitId: string] | null;
  limit: number;
}

/** Homes with what is signed in them, in the order of the register. One statement. */
export async function countedHomes(
  context: AskedContext,
  edition: AskedEdition,
  { within, onlyUnsigned, after, limit }: HomesAsked,
): Promise<CountedHome[]> {
  const { rows } = await sql<CountedHome>`
    with recursive ${askedTables(context, edition, within)}
    select unit_id, building_id, entrance_id, position, count(*)::int as asked,
      (count(*) filter (where signed))::int as signed
    from asked
    ${after ? sql`where (position, unit_id) > (${after[0]}, ${after[1]}::uuid)` : sql``}
    group by unit_id, building_id, entrance_id, position
    ${onlyUnsigned ? sql`having not bool_and(signed)` : sql``}
    order by position, unit_id limit ${limit}`.execute(context.transaction);
  return rows;
}

/** A home's people who are asked, with whether they have signed; in household basis nobody is named. */
export async function askedInHomes(
  context: AskedContext,
  edition: AskedEdition,
  unitIds: readonly string[],
): Promise<{ unitId: string; personId: string | null; signed: boolean }[]> {
  const { rows } = await sql<{ unitId: string; personId: string | null; signed: boolean }>`
    with recursive ${askedTables(context, edition, sql`select unnest(${[...unitIds]}::uuid[])`)}
    select unit_id, person_id, signed from asked`.execute(context.transaction);
  return rows;
}

/** The homes of a building, or of one of its entrances; `null`: those outside of any. */
export const homesOfBuilding = (
  { communityId }: Pick<AskedContext, 'communityId'>,
  buildingId: string,
  entranceId?: string | null,
): RawBuilder<unknown> => sql`
  select place.id from unit as place where place.community_id = ${communityId}
    and place.building_id = ${buildingId} and place.removed_at is null
    ${entranceId === undefined ? sql`` : sql`and place.entrance_id is not distinct from ${entranceId}`}`;

export const allHomes = ({ communityId }: Pick<AskedContext, 'communityId'>): RawBuilder<unknown> =>
  sql`select place.id from unit as place where place.community_id = ${communityId}
    and place.removed_at is null`;
