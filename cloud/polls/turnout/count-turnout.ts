import { sql } from 'kysely';
import { groupedBy } from '@/shared/grouped-by';
import { lastMidnight, shownBefore, shownTogether } from '@/shared/polls/turnout/shown-turnout';
import { shanghaiOffset } from '@/shared/shanghai-time';
import type { AnnouncedPoll, PollContext } from '../poll-row';
import { placeVoters } from './place-voters';
import { isSecret } from './running-poll';

/** Ballots that are counted anew with every look, before they are added to what is kept. */
const mostUncounted = 250;

/**
 * Brings what is kept of a poll's turnout near to now (named polls) or to the last midnight (secret
 * polls), so that looking at it reads hundreds of rows and not the roll. Who took part is who has a
 * first ballot; which one it was, or what it said, is never read. Answers how many leaves of the log
 * are counted in what is kept, which stays so until the transaction ends; null for secret polls.
 */
export async function countTurnout(
  context: PollContext,
  poll: AnnouncedPoll,
): Promise<number | null> {
  await placeVoters(context, poll.id);
  if (isSecret(poll)) {
    await showUntilMidnight(context, poll.id);
    return null;
  }
  await addNewBallots(context, poll.id);
  const { leavesCounted } = await heldCount(context, poll.id).forShare().executeTakeFirstOrThrow();
  return leavesCounted;
}

const heldCount = ({ transaction, communityId }: PollContext, pollId: string) =>
  transaction
    .selectFrom('turnoutCount')
    .select(['leavesCounted', 'countedBefore'])
    .where('communityId', '=', communityId)
    .where('pollId', '=', pollId);

/** Ballots in the log so far: its leaves come without gap and in order. */
async function leavesOf({ transaction, communityId }: PollContext, pollId: string) {
  const last = await transaction
    .selectFrom('ballot')
    .select('leafIndex')
    .where('communityId', '=', communityId)
    .where('pollId', '=', pollId)
    .orderBy('leafIndex', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last ? last.leafIndex + 1 : 0;
}

async function addNewBallots(context: PollContext, pollId: string): Promise<void> {
  const { transaction, communityId } = context;
  const kept = await heldCount(context, pollId).executeTakeFirstOrThrow();
  if ((await leavesOf(context, pollId)) - kept.leavesCounted <= mostUncounted) return;
  // Somebody else who adds them at this moment is enough.
  const held = await heldCount(context, pollId).forUpdate().skipLocked().executeTakeFirst();
  if (!held) return;
  const leaves = await leavesOf(context, pollId);
  await sql`
    update poll_place set heads_in = heads_in + fresh.heads, area_in_hundredths = area_in_hundredths + fresh.area_hundredths
    from (select voter_place.place, count(*) as heads, sum(voter_place.area_hundredths) as area_hundredths
      from ballot join voter_place using (community_id, poll_id, voter_id)
      where ballot.community_id = ${communityId} and ballot.poll_id = ${pollId} and ballot.sequence = 1
        and ballot.leaf_index >= ${held.leavesCounted} and ballot.leaf_index < ${leaves}
      group by voter_place.place) as fresh
    where poll_place.community_id = ${communityId} and poll_place.poll_id = ${pollId}
      and poll_place.place = fresh.place`.execute(transaction);
  await transaction
    .updateTable('turnoutCount')
    .set({ leavesCounted: leaves })
    .where('communityId', '=', communityId)
    .where('pollId', '=', pollId)
    .execute();
}

/** Once after every midnight: which buildings have moved by enough new voters to be shown further. */
async function showUntilMidnight(context: PollContext, pollId: string): Promise<void> {
  const { transaction, communityId, now } = context;
  const midnight = lastMidnight(now);
  const isCounted = (before: Date | null) => before !== null && before >= midnight;
  const kept = await heldCount(context, pollId).executeTakeFirstOrThrow();
  if (isCounted(kept.countedBefore)) return;
  const held = await heldCount(context, pollId).forUpdate().executeTakeFirstOrThrow();
  if (isCounted(held.countedBefore)) return;

  const until = [...(await shownUntil(context, pollId))].map(([place, before]) => ({
    place,
    before,
  }));
  await sql`
    update poll_place set shown_before = given.before, heads_in = coalesce(shown.heads, 0),
      area_in_hundredths = coalesce(shown.area_hundredths, 0)
    from jsonb_to_recordset(${JSON.stringify(until)}::jsonb) as given(place integer, before timestamptz)
    left join (select voter_place.place, count(*) as heads, sum(voter_place.area_hundredths) as area_hundredths
      from ballot join voter_place using (community_id, poll_id, voter_id)
      join jsonb_to_recordset(${JSON.stringify(until)}::jsonb) as cut(place integer, before timestamptz)
        on cut.place = voter_place.place and ballot.cast_at < cut.before
      where ballot.community_id = ${communityId} and ballot.poll_id = ${pollId} and ballot.sequence = 1
      group by voter_place.place) as shown on shown.place = given.place
    where poll_place.community_id = ${communityId} and poll_place.poll_id = ${pollId}
      and poll_place.place = given.place`.execute(transaction);
  await transaction
    .updateTable('turnoutCount')
    .set({ countedBefore: midnight })
    .where('communityId', '=', communityId)
    .where('pollId', '=', pollId)
    .execute();
}

/** Up to when each place is shown, by the rule of `shown-turnout.ts`, building by building. */
async function shownUntil(context: PollContext, pollId: string): Promise<Map<number, Date | null>> {
  const { transaction, communityId, now } = context;
  const places = await transaction
    .selectFrom('pollPlace')
    .select(['place', 'buildingId', 'heads'])
    .where('communityId', '=', communityId)
    .where('pollId', '=', pollId)
    .execute();
  const { rows: newVoters } = await sql<{ place: number; day: string; voters: number }>`
    select voter_place.place, (ballot.cast_at at time zone 'UTC' + make_interval(secs => ${shanghaiOffset / 1000}))::date::text as day,
      count(*)::int as voters
    from ballot join voter_place using (community_id, poll_id, voter_id)
    where ballot.community_id = ${communityId} and ballot.poll_id = ${pollId} and ballot.sequence = 1
      and ballot.cast_at < ${lastMidnight(now)}
    group by 1, 2`.execute(transaction);

  const rollHeads = new Map(
    [...groupedBy(places, ({ buildingId }) => buildingId)].map(([building, rows]) => [
      building,
      rows.reduce((sum, { heads }) => sum + heads, 0),
    ]),
  );
  const together = shownTogether(rollHeads);
  const groupOf = new Map(
    places.map(({ place, buildingId }) => [place, together.get(buildingId) ?? null]),
  );
  const byGroup = groupedBy(newVoters, ({ place }) => groupOf.get(place) ?? null);
  const until = new Map([...byGroup].map(([group, rows]) => [group, shownBefore(rows, now)]));
  return new Map(places.map(({ place }) => [place, until.get(groupOf.get(place) ?? null) ?? null]));
}
