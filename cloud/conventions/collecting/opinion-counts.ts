import { sql } from 'kysely';
import type { ConventionContext } from '../convention-context';
import './tables';

export interface OpinionCounts {
  /** What everybody reads. */
  shown: number;
  /** Of them from paper. */
  onPaper: number;
  /** Not looked at yet by a moderator. */
  waiting: number;
}

/** How many opinions a round has. */
export async function opinionCounts(
  { transaction, communityId }: ConventionContext,
  { conventionId, number }: { conventionId: string; number: number },
): Promise<OpinionCounts> {
  const { rows } = await sql<OpinionCounts>`
    select count(*) filter (where visibility = 'shown')::int as shown,
      count(*) filter (where visibility = 'shown' and entered_by is not null)::int as on_paper,
      count(*) filter (where visibility = 'waiting')::int as waiting
    from convention_opinion
    where community_id = ${communityId} and convention_id = ${conventionId} and revision = ${number}`.execute(
    transaction,
  );
  return rows[0] ?? { shown: 0, onPaper: 0, waiting: 0 };
}

/** How many shown opinions each prompt of a round has; under null what none of them asks. */
export async function countsByPrompt(
  { transaction, communityId }: ConventionContext,
  { conventionId, number }: { conventionId: string; number: number },
): Promise<Map<string | null, number>> {
  const rows = await transaction
    .selectFrom('conventionOpinion')
    .select(['promptId', sql<number>`count(*)::int`.as('count')])
    .where('communityId', '=', communityId)
    .where('conventionId', '=', conventionId)
    .where('revision', '=', number)
    .where('visibility', '=', 'shown')
    .groupBy('promptId')
    .execute();
  return new Map(rows.map(({ promptId, count }) => [promptId, count]));
}
