import { sql } from 'kysely';
import { isOfFullAge } from '@/shared/full-age';
import { entryLimits } from '@/shared/polls/entries/entry-limits';
import { type ProxyPerson, whyProxyOverLimit } from '@/shared/polls/entries/proxy-limits';
import { isWithin } from '@/shared/polls/poll-limits';
import { Refusal } from '@/shared/refusals';
import { shanghaiDay } from '@/shared/shanghai-time';
import type { AnnouncedPoll, PollContext } from '../poll-row';
import { refuse } from '../refuse';
import type { RollVoter } from '../voter-standing';
import '@/cloud/community/tables';
import './tables';

/**
 * Who acts for this voter: by the register's own name where the register knows them.
 *
 * @throws Refusal proxyPersonUnknown, proxyIsVoter, proxyUnderAge, proxyNotInHousehold, proxyDetailsMissing
 */
export async function proxyFor(
  context: PollContext,
  { ruleSet }: AnnouncedPoll,
  voter: RollVoter,
  given: ProxyPerson,
): Promise<ProxyPerson> {
  const { personId } = given;
  if (ruleSet.proxy.withinHousehold && !(await isOfHousehold(context, voter, personId))) {
    throw new Refusal('proxyNotInHousehold');
  }
  if (personId === null) {
    if (!isWithin(entryLimits.proxyName, given.name.length))
      throw new Refusal('proxyDetailsMissing');
    return given;
  }
  if (voter.personIds.includes(personId)) throw new Refusal('proxyIsVoter');
  const person = await context.transaction
    .selectFrom('rollPerson')
    .select(['name', sql<string | null>`birth_date::text`.as('birthDate')])
    .where('communityId', '=', context.communityId)
    .where('id', '=', personId)
    .executeTakeFirst();
  if (!person) throw new Refusal('proxyPersonUnknown');
  const { name, birthDate } = person;
  if (birthDate !== null && !isOfFullAge(birthDate, shanghaiDay(context.now))) {
    throw new Refusal('proxyUnderAge');
  }
  return { personId, name };
}

/** Whether the register has this person in a unit of the voter's. */
async function isOfHousehold(
  { transaction, communityId }: PollContext,
  { voterId }: RollVoter,
  personId: string | null,
): Promise<boolean> {
  if (personId === null) return false;
  const { rows } = await sql`
    select 1 from voter_roll_entry as entry
      join unit_person as member on member.community_id = entry.community_id
        and member.unit_id = any(entry.unit_ids) and member.valid_until is null
    where entry.community_id = ${communityId} and entry.id = ${voterId} and member.person_id = ${personId}
    limit 1`.execute(transaction);
  return rows.length > 0;
}

/**
 * Refuses a proxy with too many principals in this poll. Two authorisations of one proxy wait for each
 * other here, so that the second sees the first: all of them carry the same name, of the register or
 * typed, and the lock is on the name.
 *
 * @throws Refusal proxyOverLimit, proxyNotAllowed
 */
export async function refuseOverLimit(
  { transaction, communityId }: PollContext,
  poll: AnnouncedPoll,
  voterId: string,
  proxy: ProxyPerson,
): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${poll.id} ${proxy.name}`}, 0))`.execute(
    transaction,
  );
  const onFile = await transaction
    .selectFrom('ballotEntry')
    .select(['voterId', 'proxyName', 'proxyPersonId'])
    .where('communityId', '=', communityId)
    .where('pollId', '=', poll.id)
    .where('channel', '=', 'proxy')
    .where('state', 'in', ['entered', 'confirmed'])
    .where('setAside', 'is', null)
    .execute();
  const refusal = whyProxyOverLimit(
    poll.ruleSet.proxy,
    proxy,
    voterId,
    onFile.map((entry) => ({
      voterId: entry.voterId,
      proxy: { personId: entry.proxyPersonId, name: entry.proxyName ?? '' },
    })),
  );
  if (refusal) refuse(refusal);
}
