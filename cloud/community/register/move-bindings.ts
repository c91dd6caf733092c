import { sql } from 'kysely';
import type { CommunityContext } from '@/cloud/community/valid-bindings';
import { insertRows } from './insert-rows';
import type { RecognisedPerson } from './recognise-people';

/** Keeps who became whom, for rolls frozen before. */
function recordMerges(
  { transaction, communityId, now }: CommunityContext,
  people: readonly RecognisedPerson[],
): Promise<void> {
  const merges = new Map(
    people.flatMap(({ personId: becomes, replaces: was }) =>
      was === null ? [] : [[`${was} ${becomes}`, { communityId, was, becomes, mergedAt: now }]],
    ),
  );
  return insertRows(transaction, 'mergedPerson', [...merges.values()]);
}

/**
 * Two entries of the register turned out to be one person (a missing phone was filled in): the claim
 * goes over to the one that stays, unless another account holds it, and bindings follow the claim.
 * Must run before the bindings of people who left are ended.
 */
export async function moveBindings(
  context: CommunityContext,
  people: readonly RecognisedPerson[],
): Promise<void> {
  const { transaction, communityId } = context;
  await recordMerges(context, people);
  // By the person who stays: were two to become the same one, only the first could hand on a claim.
  const moves = new Map(
    people.flatMap(({ personId, replaces }) =>
      replaces === null ? [] : [[personId, { was: replaces, becomes: personId }]],
    ),
  );
  if (moves.size === 0) return;
  const rows = JSON.stringify([...moves.values()]);
  await sql`
    update claimed_person set person_id = move.becomes
    from jsonb_to_recordset(${rows}::jsonb) as move (was uuid, becomes uuid)
    where claimed_person.community_id = ${communityId} and claimed_person.person_id = move.was
      and not exists (select 1 from claimed_person as other
        where other.community_id = ${communityId} and other.person_id = move.becomes)`.execute(
    transaction,
  );
  await sql`
    update house_binding set person_id = move.becomes
    from jsonb_to_recordset(${rows}::jsonb) as move (was uuid, becomes uuid), claimed_person
    where house_binding.community_id = ${communityId} and house_binding.person_id = move.was
      and house_binding.state = 'approved'
      and claimed_person.community_id = ${communityId} and claimed_person.person_id = move.becomes
      and claimed_person.account_id = house_binding.account_id`.execute(transaction);
}
