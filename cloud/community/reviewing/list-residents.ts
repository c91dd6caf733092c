import { sql } from 'kysely';
import { z } from 'zod';
import { relationInput } from '@/cloud/community/binding-inputs';
import { unitsWithPlaces } from '@/cloud/community/units-with-places';
import { operation } from '@/cloud/platform/operation';
import {
  cutPage,
  pageInput,
  pageOf,
  positionCursor,
  readCursor,
} from '@/cloud/platform/page-cursor';
import { squeeze } from '@/shared/community/register/clean-text';
import { maskPhone } from '@/shared/community/register/mask-person';
import { roomLabel } from '@/shared/community/room-label';

const resident = z.object({
  bindingId: z.string(),
  room: z.string(),
  relation: relationInput,
  name: z.string(),
  maskedPhone: z.string(),
  adult: z.boolean(),
  approvedAt: z.string(),
  expiresAt: z.string().nullable(),
});

/**
 * Those who belong to the community now, in the order of the register. `search` finds a part of the
 * room (1栋1502) or of the name.
 */
export const listResidents = operation('community.reviewBindings')
  .input(z.object({ ...pageInput, search: z.string().max(40).default('') }))
  .output(pageOf(resident))
  .query(async ({ ctx, input }) => {
    const after = readCursor(input.cursor, positionCursor);
    const search = squeeze(input.search).replace(/[\\%_]/g, (sign) => `\\${sign}`);
    const found = await unitsWithPlaces(ctx)
      .innerJoin('houseBinding', (join) =>
        join
          .onRef('houseBinding.communityId', '=', 'unit.communityId')
          .onRef('houseBinding.unitId', '=', 'unit.id'),
      )
      .where('houseBinding.state', '=', 'approved')
      .where(({ eb, or }) =>
        or([eb('houseBinding.expiresAt', 'is', null), eb('houseBinding.expiresAt', '>', ctx.now)]),
      )
      .$if(search !== '', (query) =>
        query.where(
          sql<string>`concat(building.name, entrance.name, unit.room_number, ' ', replace(house_binding.name, ' ', ''))`,
          'ilike',
          `%${search}%`,
        ),
      )
      .$if(after !== null, (query) =>
        query.where(({ eb, refTuple, tuple }) =>
          eb(
            refTuple('unit.position', 'houseBinding.id'),
            '>',
            tuple(after?.[0] ?? 0, after?.[1] ?? ''),
          ),
        ),
      )
      .select([
        'houseBinding.id',
        'houseBinding.relation',
        'houseBinding.name',
        'houseBinding.phone',
        'houseBinding.adult',
        'houseBinding.appliedAt',
        'houseBinding.decidedAt',
        'houseBinding.expiresAt',
        'unit.position',
        'unit.kind',
        'unit.roomNumber',
        'building.name as buildingName',
        'entrance.name as entranceName',
      ])
      .orderBy('unit.position')
      .orderBy('houseBinding.id')
      .limit(input.limit + 1)
      .execute();
    const { rows, nextCursor } = cutPage(found, input.limit, ({ position, id }) => [position, id]);
    const items = rows.map((row) => ({
      bindingId: row.id,
      room: roomLabel(row),
      relation: row.relation,
      name: row.name,
      maskedPhone: maskPhone(row.phone),
      adult: row.adult,
      approvedAt: (row.decidedAt ?? row.appliedAt).toISOString(),
      expiresAt: row.expiresAt?.toISOString() ?? null,
    }));
    return { items, nextCursor };
  });
