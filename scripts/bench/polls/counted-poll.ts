import { randomBytes, randomUUID } from 'node:crypto';
import { inCommunity } from '@/cloud/platform/database';
import { sealBallots } from '@/cloud/polls/ledger/seal-ballots';
import { serverHash } from '@/cloud/polls/ledger/server-hash';
import { lockPoll } from '@/cloud/polls/poll-row';
import { RollDigest } from '@/cloud/polls/roll-digest';
import { hexOf } from '@/shared/polls/ledger/hex';
import { appendLeaf, type Frontier, rootOf } from '@/shared/polls/ledger/merkle-tree';
import { hiddenVoter, rollLeafHash } from '@/shared/polls/ledger/roll-leaf';
import { makeLargeCommunity } from './large-community';
import { announcePoll, type Scene, servicesAt } from './scene';

const atOnce = 2_000;
const words = ['approve', 'reject', 'abstain'] as const;

export interface FilledPoll {
  communityId: string;
  pollId: string;
  closesAt: Date;
  openId: string;
}

/**
 * A poll in which everybody on a roll of `voters` has cast a ballot of five items. The roll is written
 * behind the product, because no register of that size is announced here; the ballots go through the
 * ledger as all ballots do.
 */
export async function fillPoll(scene: Scene, voters: number): Promise<FilledPoll> {
  const community = await makeLargeCommunity(scene.owner, 12);
  const { pollId, closesAt } = await announcePoll(scene, community, { items: 5 });
  await writeRoll(scene, community.id, pollId, voters);
  await castAll(scene, community.id, pollId, voters);
  await scene.owner.query('analyze');
  return { communityId: community.id, pollId, closesAt, openId: community.openId(0) };
}

async function writeRoll(scene: Scene, communityId: string, pollId: string, voters: number) {
  const client = await scene.owner.connect();
  try {
    await client.query("set session_replication_role = 'replica'");
    await client.query('delete from voter_roll_person where poll_id = $1', [pollId]);
    await client.query('delete from voter_roll_entry where poll_id = $1', [pollId]);
    const digest = new RollDigest();
    let frontier: Frontier = [];
    let area = 0;
    for (let start = 0; start < voters; start += atOnce) {
      const rows = Array.from({ length: Math.min(atOnce, voters - start) }, (_, place) => {
        const row = start + place;
        const [id, person, unit] = [randomUUID(), randomUUID(), randomUUID()];
        const voter = { voterKey: `owners:${person}`, areaHundredths: 5_000 + (row % 9_000) };
        return { row, id, person, unit, salt: randomBytes(32), ...voter };
      });
      for (const { row, person, unit, salt, voterKey, areaHundredths } of rows) {
        const people = { unitIds: [unit], personIds: [person], isDeveloper: false };
        digest.add({ voterKey, heads: 1, areaHundredths, ...people });
        const voter = hiddenVoter(voterKey, salt, serverHash);
        const leaf = rollLeafHash({ voter, areaHundredths, heads: 1 }, serverHash);
        frontier = appendLeaf(frontier, row, leaf, serverHash).frontier;
        area += areaHundredths;
      }
      await client.query(
        `with given as (select * from jsonb_to_recordset($3::jsonb) as given(row integer, id uuid, person uuid,
           unit uuid, salt text, "voterKey" text, "areaHundredths" bigint)),
         people as (insert into voter_roll_person (community_id, poll_id, voter_id, person_id)
           select $1, $2, id, person from given)
         insert into voter_roll_entry (community_id, poll_id, id, voter_key, heads, area_hundredths, is_developer,
           unit_ids, person_ids, room_label, row, salt)
         select $1, $2, id, "voterKey", 1, "areaHundredths", false, array[unit], array[person], '1栋1', row,
           decode(salt, 'hex') from given`,
        [
          communityId,
          pollId,
          JSON.stringify(rows.map(({ salt, ...row }) => ({ ...row, salt: hexOf(salt) }))),
        ],
      );
    }
    await client.query(
      `update poll set roll_heads = $2, roll_area_hundredths = $3, roll_root = $4, roll_digest = $5, state = 'open'
       where id = $1`,
      [pollId, voters, area, hexOf(rootOf(frontier, serverHash)), digest.value()],
    );
  } finally {
    await client.query('reset session_replication_role');
    client.release();
  }
}

async function castAll(scene: Scene, communityId: string, pollId: string, voters: number) {
  const now = new Date();
  const { signer } = servicesAt(scene, now);
  const { rows: items } = await scene.owner.query<{ id: string }>(
    'select id from ballot_item where poll_id = $1 order by id',
    [pollId],
  );
  const { rows: accounts } = await scene.owner.query<{ id: string }>(
    'select id from account limit 1',
  );
  for (let start = 0; start < voters; start += atOnce) {
    const { rows } = await scene.owner.query<{ id: string; row: number; person: string }>(
      'select id, row, person_ids[1] as person from voter_roll_entry where poll_id = $1 and row >= $2 and row < $3',
      [pollId, start, start + atOnce],
    );
    await inCommunity(scene.database, communityId, async (transaction) => {
      const context = { transaction, communityId, now, signer };
      const poll = await lockPoll(context, pollId);
      await sealBallots(
        context,
        poll,
        rows.map(({ id, row, person }) => ({
          voterId: id,
          row,
          channel: 'app',
          personId: person,
          accountId: accounts[0]?.id ?? '',
          requestId: randomUUID(),
          entryId: null,
          answers: Object.fromEntries(
            items.map((item, place) => [item.id, words[(row * (place + 3)) % 3] ?? 'abstain']),
          ),
          nonce: hexOf(randomBytes(32)),
          statedAt: now,
          previous: null,
        })),
      );
    });
  }
}
