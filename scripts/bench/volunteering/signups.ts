import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { Sessions } from '@/cloud/platform/session';
import { cpuOf } from '../polls/cpu-time';
import { type LargeCommunity, makeLargeCommunity } from '../polls/large-community';
import { makeScene, type Scene, startServer } from '../polls/scene';
import type { Job, Measured } from './load';
import { makeShift, registerAll } from './volunteers';

const sizes = { people: 5_000, places: 500, connections: 64, rounds: 3 };

/** The figures of one round, and what was found wrong with the list it left behind. */
export interface Round extends Measured {
  confirmed: number;
  waiting: number;
  faults: readonly string[];
  /** CPU of one call, milliseconds; where the system tells. */
  serverCpu: number;
  databaseCpu: number;
}

/** Everybody signs up for one shift over as many connections, HTTP included; a new shift each round. */
export async function measureSignups(): Promise<{ rounds: Round[]; sizes: typeof sizes }> {
  const scene = await makeScene();
  try {
    const community = await makeLargeCommunity(scene.owner, sizes.people);
    await registerAll(scene, community);
    const server = await startServer(scene);
    const { rows } = await scene.owner.query<{ folder: string }>(
      "select current_setting('data_directory') as folder",
    );
    const cpu = () => cpuOf(server.process, rows[0]?.folder ?? '');
    try {
      const rounds: Round[] = [];
      for (let round = 0; round < sizes.rounds; round += 1) {
        const shift = await makeShift(scene, community, sizes.places);
        const before = cpu();
        const measured = await load({
          ...{ address: server.address, connections: sizes.connections },
          calls: callsOf(scene, community, shift),
        });
        const after = cpu();
        rounds.push({
          ...measured,
          serverCpu: (after.server - before.server) / sizes.people,
          databaseCpu: (after.database - before.database) / sizes.people,
          ...(await inspect(scene, shift.shiftId, measured)),
        });
      }
      return { rounds, sizes };
    } finally {
      server.stop();
    }
  } finally {
    await scene.stop();
  }
}

function callsOf(
  { sessionSecret }: Scene,
  community: LargeCommunity,
  shift: { shiftId: string; postId: string },
): Job['calls'] {
  const sessions = new Sessions(sessionSecret);
  const input = { ...shift, riskRevision: 1, overlapAccepted: true };
  return Array.from({ length: sizes.people }, (_, place) => {
    const call = {
      ...{ path: 'volunteering.signUp', type: 'mutation', input, requestId: randomUUID() },
    };
    return {
      token: sessions.issue({ openId: community.openId(place) }),
      body: JSON.stringify({ communityId: community.id, calls: [call] }),
    };
  });
}

/** Places, gapless numbers, and that everybody was told what stands in the list. */
async function inspect({ owner }: Scene, shiftId: string, { answers }: Measured) {
  const { rows } = await owner.query<{ id: string; number: number; state: string }>(
    'select id, number, state from signup where shift_id = $1 order by number',
    [shiftId],
  );
  const confirmed = rows.filter(({ state }) => state === 'confirmed').length;
  const told = new Map(answers.map((answer) => [answer.signupId, answer]));
  const faults = [
    ...(rows.length === sizes.people ? [] : [`${rows.length} signups`]),
    ...(confirmed === sizes.places ? [] : [`${confirmed} places given`]),
    ...rows.flatMap(({ id, number, state }, place) => {
      const answer = told.get(id);
      const waitingPlace = number <= sizes.places ? null : number - sizes.places;
      const isRight =
        number === place + 1 &&
        (state === 'confirmed') === number <= sizes.places &&
        answer?.number === number &&
        answer.state === state &&
        answer.waitingPlace === waitingPlace;
      return isRight ? [] : [`number ${number}`];
    }),
  ];
  return { confirmed, waiting: rows.length - confirmed, faults };
}

async function load(job: Job): Promise<Measured> {
  const process_ = spawn(
    process.execPath,
    ['--import', 'tsx', 'scripts/bench/volunteering/load.ts'],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  process_.stdin.end(JSON.stringify(job));
  return JSON.parse(await text(process_.stdout)) as Measured;
}
