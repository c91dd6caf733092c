import { sql } from 'kysely';
import type { MemberContext } from '@/cloud/platform/operation';
import type { Audience } from '@/shared/notices/audience';
import { meantBindings, reachedAccounts, reachedUnits } from './reached-people';
import './tables';

type ReadershipContext = Pick<MemberContext, 'transaction' | 'communityId' | 'now'>;

/**
 * Each unit of the audience, or of one building in it, with what its people did: `joined` when somebody
 * is bound to it, `read` and `confirmed` when at least one of them has. Judged by today's bindings.
 */
export function unitReadings(
  context: ReadershipContext,
  noticeId: string,
  audience: Audience,
  buildingId: string | null = null,
) {
  const byUnit = meantBindings(context, audience)
    .$if(buildingId !== null, (query) =>
      query.where('houseBinding.unitId', 'in', unitsOfBuilding(context, buildingId ?? '')),
    )
    .leftJoin('noticeReading as reading', (join) =>
      join
        .onRef('reading.communityId', '=', 'houseBinding.communityId')
        .onRef('reading.accountId', '=', 'houseBinding.accountId')
        .on('reading.noticeId', '=', noticeId),
    )
    .leftJoin('noticeConfirmation as confirmation', (join) =>
      join
        .onRef('confirmation.communityId', '=', 'houseBinding.communityId')
        .onRef('confirmation.accountId', '=', 'houseBinding.accountId')
        .on('confirmation.noticeId', '=', noticeId),
    )
    .groupBy('houseBinding.unitId')
    .select((eb) => [
      'houseBinding.unitId',
      eb.fn.count<number>('reading.accountId').as('readers'),
      eb.fn.count<number>('confirmation.accountId').as('confirmers'),
    ]);
  return reachedUnits(context, audience)
    .$if(buildingId !== null, (query) => query.where('unit.buildingId', '=', buildingId))
    .leftJoin(byUnit.as('byUnit'), 'byUnit.unitId', 'unit.id')
    .select([
      'unit.id',
      'unit.buildingId',
      'unit.entranceId',
      sql<boolean>`by_unit.unit_id is not null`.as('joined'),
      sql<boolean>`coalesce(by_unit.readers, 0) > 0`.as('read'),
      sql<boolean>`coalesce(by_unit.confirmers, 0) > 0`.as('confirmed'),
    ]);
}

const unitsOfBuilding = ({ transaction, communityId }: ReadershipContext, buildingId: string) =>
  transaction
    .selectFrom('unit as ofBuilding')
    .select('ofBuilding.id')
    .where('ofBuilding.communityId', '=', communityId)
    .where('ofBuilding.buildingId', '=', buildingId);

/** Units of the audience counted by building, in the buildings' order. */
export function countByBuilding(context: ReadershipContext, noticeId: string, audience: Audience) {
  return context.transaction
    .selectFrom(unitReadings(context, noticeId, audience).as('units'))
    .innerJoin('building', (join) =>
      join
        .on('building.communityId', '=', context.communityId)
        .onRef('building.id', '=', 'units.buildingId'),
    )
    .groupBy(['building.id', 'building.name', 'building.position'])
    .orderBy('building.position')
    .orderBy('building.id')
    .select((eb) => [
      'building.id as buildingId',
      'building.name',
      eb.fn.countAll<number>().as('units'),
      eb.fn.countAll<number>().filterWhere('units.joined', '=', true).as('joined'),
      eb.fn.countAll<number>().filterWhere('units.read', '=', true).as('read'),
      eb.fn.countAll<number>().filterWhere('units.confirmed', '=', true).as('confirmed'),
    ])
    .execute();
}

/** Accounts the notice reaches now, and how many of them have read and confirmed it. */
export function countPeople(context: ReadershipContext, noticeId: string, audience: Audience) {
  const { transaction, communityId } = context;
  return transaction
    .selectFrom(reachedAccounts(context, audience).as('reached'))
    .leftJoin('noticeReading as reading', (join) =>
      join
        .on('reading.communityId', '=', communityId)
        .on('reading.noticeId', '=', noticeId)
        .onRef('reading.accountId', '=', 'reached.accountId'),
    )
    .leftJoin('noticeConfirmation as confirmation', (join) =>
      join
        .on('confirmation.communityId', '=', communityId)
        .on('confirmation.noticeId', '=', noticeId)
        .onRef('confirmation.accountId', '=', 'reached.accountId'),
    )
    .select((eb) => [
      eb.fn.countAll<number>().as('reached'),
      eb.fn.count<number>('reading.accountId').as('read'),
      eb.fn.count<number>('confirmation.accountId').as('confirmed'),
    ])
    .executeTakeFirstOrThrow();
}
