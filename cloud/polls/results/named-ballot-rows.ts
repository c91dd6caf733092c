import { type SqlBool, sql } from 'kysely';
import { callersPersonIds, roomLabels } from '@/cloud/community/public';
import type { MemberContext } from '@/cloud/platform/operation';
import { may } from '@/shared/permissions';
import type { Channel } from '@/shared/polls/channels';
import type { Answers } from '@/shared/polls/methods/ballot-item';
import { Refusal } from '@/shared/refusals';
import type { PollContext } from '../poll-row';
import type { PublishedPoll } from './posted-poll';
import '../ledger/tables';
import './tables';

/** A ballot that counted in a named poll, with the room it was cast for, masked. */
export interface NamedBallot {
  /** Of the roll. */
  row: number;
  room: string;
  /** 0.01 m² */
  areaHundredths: number;
  channel: Channel;
  leafIndex: number;
  answers: Answers;
}

export interface NamedBallotsPage {
  /** Only voters who have a unit in this building. */
  buildingId?: string | null;
  /** Rows of the roll after this one. */
  afterRow?: number | null;
  limit: number;
}

/**
 * Who may read how the others voted, once a named poll is published and until it is archived: those
 * on its roll, who decided together, and those who may prepare polls. Not the property manager, for
 * one, whose contract may be what was voted on.
 *
 * @throws Refusal namedBallotsSecret, pollArchived, namedBallotsOwnersOnly
 */
export async function refuseNamedBallots(ctx: MemberContext, poll: PublishedPoll): Promise<void> {
  if (poll.visibility !== 'named') throw new Refusal('namedBallotsSecret');
  if (poll.state === 'archived') throw new Refusal('pollArchived');
  if (may(ctx.caller.roles, 'polls.prepare') || (await isOnRoll(ctx, poll.id))) return;
  throw new Refusal('namedBallotsOwnersOnly');
}

async function isOnRoll(ctx: MemberContext, pollId: string): Promise<boolean> {
  const personIds = await callersPersonIds(ctx);
  if (personIds.length === 0) return false;
  const row = await ctx.transaction
    .selectFrom('voterRollPerson')
    .select('voterId')
    .where('communityId', '=', ctx.communityId)
    .where('pollId', '=', pollId)
    .where('personId', 'in', personIds)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Ballots that count, in the order of the roll. Whoever calls has refused those who may not read them. */
export async function readNamedBallots(
  context: PollContext,
  pollId: string,
  { buildingId = null, afterRow = null, limit }: NamedBallotsPage,
): Promise<NamedBallot[]> {
  const { transaction, communityId } = context;
  const inBuilding = sql<SqlBool>`exists (select 1 from unit where unit.community_id = ${communityId}
    and unit.id = any(entry.unit_ids) and unit.building_id = ${buildingId})`;
  const rows = await transaction
    .selectFrom('voterRollEntry as entry')
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('ballot')
          .select(['ballot.channel', 'ballot.leafIndex', 'ballot.answers'])
          .whereRef('ballot.communityId', '=', 'entry.communityId')
          .whereRef('ballot.pollId', '=', 'entry.pollId')
          .whereRef('ballot.voterId', '=', 'entry.id')
          .orderBy('ballot.sequence', 'desc')
          .limit(1)
          .as('last'),
      (join) => join.onTrue(),
    )
    .where('entry.communityId', '=', communityId)
    .where('entry.pollId', '=', pollId)
    .$if(afterRow !== null, (list) => list.where('entry.row', '>', afterRow ?? 0))
    .$if(buildingId !== null, (list) => list.where(inBuilding))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('ballotStrike as strike')
            .select('strike.leafIndex')
            .where('strike.communityId', '=', communityId)
            .where('strike.pollId', '=', pollId)
            .whereRef('strike.leafIndex', '=', 'last.leafIndex'),
        ),
      ),
    )
    .select(['entry.row', 'entry.unitIds', 'entry.areaHundredths'])
    .select(['last.channel', 'last.leafIndex', 'last.answers'])
    .orderBy('entry.row')
    .limit(limit)
    .execute();
  const labels = await roomLabels(
    context,
    rows.flatMap(({ unitIds }) => unitIds.slice(0, 1)),
  );
  return rows.map(({ unitIds, ...ballot }) => ({ ...ballot, room: maskedRoom(unitIds, labels) }));
}

function maskedRoom(
  unitIds: readonly string[],
  labels: ReadonlyMap<string, { masked: string }>,
): string {
  const label = labels.get(unitIds[0] ?? '')?.masked ?? '';
  return unitIds.length > 1 ? `${label}等 ${unitIds.length} 套` : label;
}
