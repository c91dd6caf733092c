import type { VolunteeringContext } from '../volunteering-context';

export interface Placed {
  confirmed: number;
  /** Places held for those who have still to confirm. */
  offered: number;
  waiting: number;
}

/** How many stand on the list of a shift, by where they stand. */
export async function countPlaced(
  { transaction, communityId }: VolunteeringContext,
  shiftId: string,
): Promise<Placed> {
  const counts = await transaction
    .selectFrom('signup')
    .select(({ fn }) => ['state', fn.countAll<number>().as('count')])
    .where('communityId', '=', communityId)
    .where('shiftId', '=', shiftId)
    .where('state', 'in', ['confirmed', 'offered', 'waiting'])
    .groupBy('state')
    .execute();
  const countOf = (state: string) => counts.find((row) => row.state === state)?.count ?? 0;
  return {
    confirmed: countOf('confirmed'),
    offered: countOf('offered'),
    waiting: countOf('waiting'),
  };
}
