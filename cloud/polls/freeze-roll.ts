import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { hexOf } from '@/shared/polls/ledger/hex';
import { rollTotals, type Voter } from '@/shared/polls/voter-roll';
import type { PollContext } from './poll-row';
import { labelVoters } from './roll/label-voters';
import { growRollTree } from './roll/roll-tree';
import { writeFirstVersion } from './roll/write-version';
import { rollDigest } from './roll-digest';

/** Rows of one statement: a village of 60,000 goes in within the statement's time. */
const rowsAtOnce = 5_000;

/**
 * Copies the roll into the poll as its first version. Possible only while the poll is a draft, so in
 * the transaction that announces it; the database grants no right to change it afterwards.
 */
export async function freezeRoll(
  context: PollContext & { accountId: string },
  pollId: string,
  voters: readonly Voter[],
  labels: ReadonlyMap<string, string>,
) {
  // Ids grow with time, so the roll's own order is that of the register: by building and room.
  const rows = labelVoters(voters, labels).map((voter, row) => ({
    ...voter,
    id: uuid(),
    row,
    salt: randomBytes(32),
  }));
  const entries = rows.map((voter) => ({
    id: voter.id,
    row: voter.row,
    salt: hexOf(voter.salt),
    voter_key: voter.voterKey,
    area_hundredths: voter.areaHundredths,
    is_developer: voter.isDeveloper,
    unit_ids: voter.unitIds,
    person_ids: voter.personIds,
    room_label: voter.roomLabel,
  }));
  const people = rows.flatMap(({ id, personIds }) =>
    personIds.map((person_id) => ({ voter_id: id, person_id })),
  );
  for (const rows of inPortions(entries)) await insertEntries(context, pollId, rows);
  for (const rows of inPortions(people)) await insertPeople(context, pollId, rows);
  const { heads, areaHundredths } = rollTotals(voters);
  const tree = growRollTree(rows);
  const digest = rollDigest(voters);
  await writeFirstVersion(context, pollId, { heads, areaHundredths, digest, tree });
  return {
    rollHeads: heads,
    rollAreaHundredths: areaHundredths,
    rollDigest: digest,
    rollRoot: tree.root,
    rollVersion: 1,
  };
}

function* inPortions<Row>(rows: readonly Row[]): Generator<readonly Row[]> {
  for (let start = 0; start < rows.length; start += rowsAtOnce)
    yield rows.slice(start, start + rowsAtOnce);
}

const insertEntries = (context: PollContext, pollId: string, rows: readonly object[]) =>
  sql`
    insert into voter_roll_entry
      (community_id, poll_id, id, voter_key, heads, area_hundredths, is_developer, unit_ids, person_ids, room_label, row, salt)
    select ${context.communityId}, ${pollId}, id, voter_key, 1, area_hundredths, is_developer, unit_ids, person_ids, room_label, row, decode(salt, 'hex')
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given(id uuid, voter_key text,
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
