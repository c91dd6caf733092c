import { sql } from 'kysely';
import { type RoomLabel, roomLabels } from '@/cloud/community/public';
import type { VisitOutcome } from '@/shared/conventions/acknowledgement/signing-words';
import { groupedBy } from '@/shared/grouped-by';
import type { AskedContext, AskedEdition } from './asked-people';
import { type AcknowledgementRow, standingOfHomes } from './standing-rows';

/** Somebody whom the register names in a home, head or owner first. */
export interface HomePerson {
  unitId: string;
  personId: string;
  name: string;
  birthDate: string | null;
}

export interface HomeDetails {
  label: RoomLabel;
  people: HomePerson[];
  /** Of all editions, the newest first. */
  standing: AcknowledgementRow[];
  /** An adult of the home uses the app, so a message reaches them. */
  reachable: boolean;
  visits: { outcome: VisitOutcome; visitedAt: string }[];
}

/** Visits of a home that are shown: the newest. */
const mostVisits = 3;

/** Details of some homes; five queries however many. */
export async function homeDetails(
  context: AskedContext,
  { conventionId, edition }: AskedEdition,
  unitIds: readonly string[],
): Promise<(unitId: string) => HomeDetails> {
  const labels = await roomLabels(context, unitIds);
  const people = groupedBy(await peopleOf(context, unitIds), ({ unitId }) => unitId);
  const rows = await standingOfHomes(context, conventionId, unitIds);
  const standing = groupedBy(rows, ({ unitId }) => unitId);
  const reachable = await reachableAmong(context, unitIds);
  const visits = groupedBy(
    await visitsOf(context, conventionId, edition, unitIds),
    ({ unitId }) => unitId,
  );
  return (unitId) => ({
    label: labels.get(unitId) ?? { full: '', masked: '' },
    people: people.get(unitId) ?? [],
    standing: standing.get(unitId) ?? [],
    reachable: reachable.has(unitId),
    visits: (visits.get(unitId) ?? []).slice(0, mostVisits).map(({ outcome, visitedAt }) => ({
      outcome,
      visitedAt: visitedAt.toISOString(),
    })),
  });
}

async function peopleOf(
  { transaction, communityId }: AskedContext,
  unitIds: readonly string[],
): Promise<HomePerson[]> {
  const { rows } = await sql<HomePerson>`
    select living.unit_id, person.id as person_id, person.name, person.birth_date::text as birth_date
    from unit_person as living
    join roll_person as person on person.community_id = living.community_id and person.id = living.person_id
    where living.community_id = ${communityId} and living.unit_id = any(${[...unitIds]}::uuid[])
      and living.valid_until is null
    order by (living.relation = 'member'), living.position, person.id`.execute(transaction);
  return rows;
}

async function reachableAmong(
  { transaction, communityId, now }: AskedContext,
  unitIds: readonly string[],
): Promise<Set<string>> {
  const { rows } = await sql<{ unitId: string }>`
    select distinct unit_id from house_binding
    where community_id = ${communityId} and unit_id = any(${[...unitIds]}::uuid[]) and state = 'approved'
      and adult and (expires_at is null or expires_at > ${now})`.execute(transaction);
  return new Set(rows.map(({ unitId }) => unitId));
}

async function visitsOf(
  { transaction, communityId }: AskedContext,
  conventionId: string,
  edition: number,
  unitIds: readonly string[],
) {
  if (unitIds.length === 0) return [];
  return transaction
    .selectFrom('acknowledgementVisit')
    .select(['unitId', 'outcome', 'visitedAt'])
    .where('communityId', '=', communityId)
    .where('conventionId', '=', conventionId)
    .where('edition', '=', edition)
    .where('unitId', 'in', [...unitIds])
    .orderBy('visitedAt', 'desc')
    .orderBy('id', 'desc')
    .execute();
}
