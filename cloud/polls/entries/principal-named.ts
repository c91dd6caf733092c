import { Refusal } from '@/shared/refusals';
import type { AnnouncedPoll, PollContext } from '../poll-row';
import { type RollVoter, readVotersOf } from '../voter-standing';
import { voterOfPaper } from './find-paper';
import '@/cloud/community/tables';

/** Whom somebody claims to act for: a room or a paper number, and the name that goes with it. */
export interface NamedPrincipal {
  unitId: string | null;
  paperNumber: string | null;
  name: string;
}

/**
 * The principal's row of the roll and who of those sharing it they are. Whatever does not fit is
 * refused with the same words, so that nobody learns who lives where by trying.
 *
 * @throws Refusal principalNotFound
 */
export async function principalNamed(
  context: PollContext,
  poll: AnnouncedPoll,
  principal: NamedPrincipal,
): Promise<{ voter: RollVoter; personId: string }> {
  for (const voter of await votersMeant(context, poll, principal)) {
    const personId = await personCalled(context, voter.personIds, principal.name);
    if (personId !== null) return { voter, personId };
  }
  throw new Refusal('principalNotFound');
}

async function votersMeant(
  context: PollContext,
  poll: AnnouncedPoll,
  { unitId, paperNumber }: NamedPrincipal,
): Promise<RollVoter[]> {
  if (paperNumber !== null) {
    const voter = await voterOfPaper(context, poll, paperNumber);
    return typeof voter === 'string' ? [] : [voter];
  }
  if (unitId === null) return [];
  return readVotersOf(context, poll.id, await peopleOfUnit(context, unitId));
}

async function peopleOfUnit({ transaction, communityId }: PollContext, unitId: string) {
  const people = await transaction
    .selectFrom('unitPerson')
    .select('personId')
    .where('communityId', '=', communityId)
    .where('unitId', '=', unitId)
    .where('validUntil', 'is', null)
    .execute();
  return people.map(({ personId }) => personId);
}

async function personCalled(
  { transaction, communityId }: PollContext,
  personIds: readonly string[],
  name: string,
): Promise<string | null> {
  if (personIds.length === 0) return null;
  const person = await transaction
    .selectFrom('rollPerson')
    .select('id')
    .where('communityId', '=', communityId)
    .where('id', 'in', [...personIds])
    .where('name', '=', name)
    .executeTakeFirst();
  return person?.id ?? null;
}
