import { sql } from 'kysely';
import { z } from 'zod';
import { recordDeed } from '@/cloud/platform/audit-log';
import { operation } from '@/cloud/platform/operation';
import {
  cutPage,
  pageInput,
  pageOf,
  positionCursor,
  readCursor,
} from '@/cloud/platform/page-cursor';
import { lineInput } from '@/cloud/platform/plain-text-input';
import { squeeze } from '@/shared/community/register/clean-text';
import { isOfFullAge } from '@/shared/full-age';
import { shanghaiDay } from '@/shared/shanghai-time';
import { basisSchema } from './acknowledgement-schemas';
import { type HeldEdition, readEdition } from './held-edition';
import { homeDetails } from './home-details';
import { allHomes, askedInHomes, countedHomes, homesOfBuilding } from './home-pages';

const homeSchema = z.object({
  unitId: z.string(),
  buildingId: z.string(),
  room: z.string(),
  asked: z.number().int(),
  signed: z.number().int(),
  /** In full, head or owner first: the helper asks who stands before them. */
  people: z.array(
    z.object({
      personId: z.string(),
      name: z.string(),
      isAdult: z.boolean(),
      /** Always false where one signs for the household. */
      signed: z.boolean(),
    }),
  ),
});

/**
 * Homes to sign on the tablet, one after the other in the order of the register, or found by a part of
 * the room, the household's number or the beginning of somebody's name. A search is on record, without
 * what was searched for. Comes with the words that are signed.
 *
 * @throws Refusal conventionNotFound, conventionNotInForce
 */
export const homesToCollect = operation('conventions.collectInPerson')
  .input(
    z.object({
      conventionId: z.uuid(),
      search: lineInput({ max: 40 }),
      buildingId: z.uuid().nullable(),
      /** This home alone. */
      unitId: z.uuid().nullish(),
      /** Begins behind this home: the next one to go to. */
      afterUnit: z.uuid().nullish(),
      onlyUnsigned: z.boolean(),
      ...pageInput,
    }),
  )
  .output(
    pageOf(homeSchema).extend({
      conventionName: z.string(),
      basis: basisSchema,
      edition: z.number().int(),
      digest: z.string(),
    }),
  )
  .query(
    async ({ ctx, input: { conventionId, search, buildingId, unitId, afterUnit, ...page } }) => {
      const after =
        readCursor(page.cursor, positionCursor) ??
        (afterUnit ? await placeOf(ctx, afterUnit) : null);
      const held = await readEdition(ctx, conventionId);
      const place = unitId
        ? sql`select ${unitId}::uuid`
        : buildingId === null
          ? allHomes(ctx)
          : homesOfBuilding(ctx, buildingId);
      const found = await countedHomes(ctx, held, {
        within: search === '' ? place : homesLike(ctx.communityId, search, place),
        ...{ onlyUnsigned: page.onlyUnsigned, after, limit: page.limit + 1 },
      });
      if (search !== '' && !page.cursor)
        await recordDeed(ctx, 'conventions.searchHomes', conventionId);
      const { rows, nextCursor } = cutPage(found, page.limit, (row) => [row.position, row.unitId]);
      const unitIds = rows.map((row) => row.unitId);
      const detailsOf = await homeDetails(ctx, held, unitIds);
      const hasSigned = await signersAmong(ctx, held, unitIds);
      const today = shanghaiDay(ctx.now);
      const items = rows.map(({ unitId: home, buildingId: building, asked, signed }) => {
        const { label, people } = detailsOf(home);
        return {
          ...{ unitId: home, buildingId: building, room: label.full, asked, signed },
          people: people.map(({ personId, name, birthDate }) => ({
            ...{ personId, name, signed: hasSigned.has(personId) },
            isAdult: birthDate === null || isOfFullAge(birthDate, today),
          })),
        };
      });
      const { conventionName, basis, edition, digest } = held;
      return { conventionName, basis, edition, digest, items, nextCursor };
    },
  );

const homesLike = (communityId: string, search: string, place: ReturnType<typeof allHomes>) => {
  const words = squeeze(search).replace(/[\\%_]/g, (sign) => `\\${sign}`);
  return sql`
    select sought.id from unit as sought
    join building on building.community_id = sought.community_id and building.id = sought.building_id
    left join entrance on entrance.community_id = sought.community_id and entrance.id = sought.entrance_id
    where sought.community_id = ${communityId} and sought.id in (${place})
      and (concat(building.name, entrance.name, sought.room_number) ilike ${`%${words}%`}
        or exists (select from unit_person as living
          join roll_person as person on person.community_id = living.community_id and person.id = living.person_id
          where living.community_id = sought.community_id and living.unit_id = sought.id
            and living.valid_until is null and replace(person.name, ' ', '') ilike ${`${words}%`}))`;
};

/** Where a home stands in the register; null: at no place, so one begins at the beginning. */
async function placeOf(
  { transaction, communityId }: Parameters<typeof askedInHomes>[0],
  unitId: string,
): Promise<[position: number, unitId: string] | null> {
  const unit = await transaction
    .selectFrom('unit')
    .select('position')
    .where('communityId', '=', communityId)
    .where('id', '=', unitId)
    .executeTakeFirst();
  return unit ? [unit.position, unitId] : null;
}

async function signersAmong(
  ctx: Parameters<typeof askedInHomes>[0],
  held: HeldEdition,
  unitIds: readonly string[],
): Promise<Set<string | null>> {
  if (held.basis === 'household' || unitIds.length === 0) return new Set();
  const people = await askedInHomes(ctx, held, unitIds);
  return new Set(people.filter(({ signed }) => signed).map(({ personId }) => personId));
}
