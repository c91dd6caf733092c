import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { hexOf } from '@/shared/polls/ledger/hex';
import { hiddenVoter, rollRoot } from '@/shared/polls/ledger/roll-leaf';
import { rollTotals, type Voter } from '@/shared/polls/voter-roll';
import { serverHash } from './ledger/server-hash';
import type { PollContext } from './poll-row';
import { rollDigest } from './roll-digest';

/** Rows of one statement: a village of 60,000 goes in within the statement's time. */
const rowsAtOnce = 5_000;

/**
 * Copies the roll into the poll. Possible only while the poll is a draft, so in the transaction
 * that announces it; the database grants no right to change it afterwards.
 */
export async function freezeRoll(
  context: PollContext,
  pollId: string,
  voters: readonly Voter[],
  labels: ReadonlyMap<string, string>,
) {
  // Ids grow with time, so the roll's own order is that of the register: by building and room.
  const rows = inRegisterOrder(voters, [...labels.keys()]).map(({ voter, unitIds }, row) => ({
    voter,
    id: uuid(),
    unitIds,
    row,
    salt: randomBytes(32),
  }));
  const entries = rows.map(({ voter, id, unitIds, row, salt }) => ({
    id,
    row,
    salt: hexOf(salt),
    voter_key: voter.voterKey,
    heads: voter.heads,
    area_hundredths: voter.areaHundredths,
    is_developer: voter.isDeveloper,
    unit_ids: unitIds,
    person_ids: voter.personIds,
    room_label: labelOf(unitIds, labels),
  }));
  const people = rows.flatMap(({ voter, id }) =>
    voter.personIds.map((person_id) => ({ voter_id: id, person_id })),
  );
  for (const rows of inPortions(entries)) await insertEntries(context, pollId, rows);
  for (const rows of inPortions(people)) await insertPeople(context, pollId, rows);
  const { heads, areaHundredths } = rollTotals(voters);
  return {
    rollHeads: heads,
    rollAreaHundredths: areaHundredths,
    rollDigest: rollDigest(voters),
    rollRoot: rollRoot(rows.map(publicRow), serverHash),
    rollVersion: 1,
  };
}

const publicRow = ({ voter, salt }: { voter: Voter; salt: Uint8Array }) => ({
  voter: hiddenVoter(voter.voterKey, salt, serverHash),
  areaHundredths: voter.areaHundredths,
  heads: voter.heads,
});

function inRegisterOrder(voters: readonly Voter[], register: readonly string[]) {
  const places = new Map(register.map((unitId, place) => [unitId, place]));
  const placeOf = (unitId: string | undefined) => places.get(unitId ?? '') ?? register.length;
  return voters
    .map((voter) => ({
      voter,
      unitIds: [...voter.unitIds].sort((a, b) => placeOf(a) - placeOf(b)),
    }))
    .sort((a, b) => placeOf(a.unitIds[0]) - placeOf(b.unitIds[0]));
}

function labelOf(unitIds: readonly string[], labels: ReadonlyMap<string, string>): string {
  const label = labels.get(unitIds[0] ?? '') ?? '';
  return unitIds.length > 1 ? `${label}等 ${unitIds.length} 套` : label;
}

function* inPortions<Row>(rows: readonly Row[]): Generator<readonly Row[]> {
  for (let start = 0; start < rows.length; start += rowsAtOnce)
    yield rows.slice(start, start + rowsAtOnce);
}

const insertEntries = (context: PollContext, pollId: string, rows: readonly object[]) =>
  sql`
    insert into voter_roll_entry
      (community_id, poll_id, id, voter_key, heads, area_hundredths, is_developer, unit_ids, person_ids, room_label, row, salt)
    select ${context.communityId}, ${pollId}, id, voter_key, heads, area_hundredths, is_developer, unit_ids, person_ids, room_label, row, decode(salt, 'hex')
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given(id uuid, voter_key text, heads integer,
      area_hundredths bigint, is_developer boolean, unit_ids uuid[], person_ids uuid[], room_label text, row integer, salt text)`.execute(
    context.transaction,
  );

const insertPeople = (context: PollContext, pollId: string, rows: readonly object[]) =>
  sql`
    insert into voter_roll_person (community_id, poll_id, voter_id, person_id)
    select ${context.communityId}, ${pollId}, voter_id, person_id
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given(voter_id uuid, person_id uuid)`.execute(
    context.transaction,
  );
