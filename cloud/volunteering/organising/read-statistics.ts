import type { MemberContext } from '@/cloud/platform/operation';
import { may } from '@/shared/permissions';
import { activityKinds } from '@/shared/volunteering/activity-kinds';
import {
  type CountedRow,
  type ShownRow,
  shownRow,
  withoutSmallNumbers,
} from '@/shared/volunteering/organising/small-numbers';
import type { VolunteeringContext } from '../volunteering-context';
import { type Grouping, statisticsQuery } from './statistics-query';

export interface Statistics {
  /** Small numbers are kept back from the caller. */
  isCoarse: boolean;
  total: ShownRow;
  byMonth: ShownRow[];
  byKind: ShownRow[];
  byBuilding: ShownRow[];
}

/** The figures of a year as the caller may see them: all of them, for whoever keeps the ledger anyway. */
export async function readStatistics(ctx: MemberContext, year: number): Promise<Statistics> {
  const isCoarse = !may(ctx.caller.roles, 'volunteering.keepLedger');
  const shown = (rows: readonly CountedRow[]) =>
    isCoarse ? withoutSmallNumbers(rows) : rows.map(shownRow);
  const count = async (grouping: Grouping, nameOf: (key: string) => string) => {
    const { rows } = await statisticsQuery(ctx, year, grouping).execute(ctx.transaction);
    return rows.map((row) => ({ ...row, name: nameOf(row.key) }));
  };
  const ownKinds = await namesOf(ctx, 'ownActivityKind');
  const buildings = await namesOf(ctx, 'building');
  const [total = nothing] = shown(await count('all', () => '合计'));
  return {
    isCoarse,
    total,
    byMonth: shown(await count('month', (month) => `${Number(month)}月`)),
    byKind: shown(
      await count('kind', (kind) => ownKinds.get(kind) ?? kindNames.get(kind) ?? activityKinds.own),
    ),
    byBuilding: shown(await count('building', (id) => buildings.get(id) ?? '没有登记住处')),
  };
}

const kindNames = new Map<string, string>(Object.entries(activityKinds));

const nothing: ShownRow = {
  ...{ key: 'all', name: '合计' },
  figures: { shifts: 0, people: 0, minutes: 0, places: 0, missed: 0 },
};

async function namesOf(
  { transaction, communityId }: VolunteeringContext,
  table: 'ownActivityKind' | 'building',
): Promise<Map<string, string>> {
  const rows = await transaction
    .selectFrom(table)
    .select(['id', 'name'])
    .where('communityId', '=', communityId)
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
