import { spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { Sessions } from '@/cloud/platform/session';
import { cpuOf } from './cpu-time';
import { type LargeCommunity, makeLargeCommunity } from './large-community';
import type { Job, Measured } from './load';
import { announcePoll, type Scene, startServer } from './scene';

const connections = 64;

/** How much is measured: as `npm run bench:polls` does it, unless somebody looks for something. */
const usual = { rounds: 3, perRound: 20_000, polls: 100 };

export interface CastingFigures {
  plain: Measured;
  onePoll: Measured;
  hundredPolls: Measured;
}

/**
 * Acknowledged, durable, receipt-bearing ballots a second, HTTP included, beside the plain insert
 * rate of the same machine in the same round: every round measures all three.
 */
export async function measureCasting(
  scene: Scene,
  { rounds, perRound, polls } = usual,
): Promise<CastingFigures[]> {
  const large = await makeLargeCommunity(scene.owner, 100_000);
  const { pollId } = await announcePoll(scene, large);
  const small = await makeLargeCommunity(scene.owner, 1_000);
  const pollIds: string[] = [];
  for (let number = 0; number < polls; number += 1)
    pollIds.push((await announcePoll(scene, small)).pollId);
  await scene.owner.query('analyze');
  await scene.owner.query('create table plain_row (id uuid primary key, body jsonb not null)');

  const inOne = await paperOf(scene, large, [pollId], rounds * perRound);
  const inHundred = await paperOf(scene, small, pollIds, rounds * perRound);
  const server = await startServer(scene);
  const { rows } = await scene.owner.query<{ folder: string }>(
    "select current_setting('data_directory') as folder",
  );
  const database = rows[0]?.folder ?? '';
  const figures: CastingFigures[] = [];
  try {
    for (let round = 0; round < rounds; round += 1) {
      const ofRound = <Paper>(papers: Paper[]) =>
        papers.slice(round * perRound, (round + 1) * perRound);
      const cast = async (bodies: { token: string; body: string }[]): Promise<Measured> => {
        const before = cpuOf(server.process, database);
        const job = { kind: 'cast' as const, address: server.address, connections, bodies };
        const measured = await load(job);
        const after = cpuOf(server.process, database);
        return {
          ...measured,
          serverCpu: (after.server - before.server) / bodies.length,
          databaseCpu: (after.database - before.database) / bodies.length,
        };
      };
      figures.push({
        plain: await load({
          kind: 'insert',
          connectionString: scene.connectionString,
          connections,
          bodies: ofRound(inOne).map(({ body }) => body),
        }),
        onePoll: await cast(ofRound(inOne)),
        hundredPolls: await cast(ofRound(inHundred)),
      });
    }
  } finally {
    server.stop();
  }
  return figures;
}

/** As many ballots as the rounds need, in an order that mixes the polls. */
async function paperOf(scene: Scene, community: LargeCommunity, pollIds: string[], count: number) {
  const { rows } = await scene.owner.query<{
    pollId: string;
    voterId: string;
    openId: string;
    itemId: string;
  }>(
    `select entry.poll_id as "pollId", entry.id as "voterId", account.open_id as "openId", item.id as "itemId"
     from voter_roll_entry as entry
       join ballot_item as item on item.community_id = entry.community_id and item.poll_id = entry.poll_id
       join claimed_person as claim on claim.community_id = entry.community_id and claim.person_id = entry.person_ids[1]
       join account on account.id = claim.account_id
     where entry.community_id = $1 and entry.poll_id = any($2)
     order by md5(entry.id::text) limit $3`,
    [community.id, pollIds, count],
  );
  const sessions = new Sessions(scene.sessionSecret);
  const papers: { token: string; body: string }[] = [];
  for (const { pollId, voterId, openId, itemId } of rows) {
    const input = {
      pollId,
      voterId,
      answers: { [itemId]: papers.length % 3 === 0 ? 'reject' : 'approve' },
      nonce: randomBytes(32).toString('hex'),
    };
    const call = { path: 'polls.castBallot', type: 'mutation', input, requestId: randomUUID() };
    papers.push({
      token: sessions.issue({ openId }),
      body: JSON.stringify({ communityId: community.id, calls: [call] }),
    });
  }
  return papers;
}

async function load(job: Job): Promise<Measured> {
  const process_ = spawn(process.execPath, ['--import', 'tsx', 'scripts/bench/polls/load.ts'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  process_.stdin.end(JSON.stringify(job));
  return JSON.parse(await text(process_.stdout)) as Measured;
}
