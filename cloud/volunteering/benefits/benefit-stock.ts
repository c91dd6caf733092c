import type { VolunteeringContext } from '../volunteering-context';
import '../ledger/tables';

/** How many of each benefit were claimed in a month and not cancelled; by the benefit's id. */
export async function claimedInMonth(
  { transaction, communityId }: VolunteeringContext,
  benefitIds: readonly string[],
  month: string,
): Promise<Map<string, number>> {
  if (benefitIds.length === 0) return new Map();
  const rows = await transaction
    .selectFrom('benefitClaim')
    .select(({ fn }) => ['benefitId', fn.countAll<number>().as('count')])
    .where('communityId', '=', communityId)
    .where('benefitId', 'in', [...benefitIds])
    .where('month', '=', month)
    .where('state', '<>', 'cancelled')
    .groupBy('benefitId')
    .execute();
  return new Map(rows.map(({ benefitId, count }) => [benefitId, count]));
}
