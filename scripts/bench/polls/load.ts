// One process of load: takes a job on standard input, answers with what it measured on standard output.
import { text } from 'node:stream/consumers';
import pg from 'pg';
import { Pool } from 'undici';

export type Job =
  | { kind: 'insert'; connectionString: string; connections: number; bodies: string[] }
  | {
      kind: 'cast';
      address: string;
      connections: number;
      bodies: { token: string; body: string }[];
    };

export interface Measured {
  perSecond: number;
  /** Milliseconds. */
  median: number;
  p99: number;
  refused: number;
  /** CPU of one call, milliseconds; where the system tells. */
  serverCpu?: number;
  databaseCpu?: number;
}

/** Runs one at a time on each connection until all are done. */
async function measure<T>(
  bodies: readonly T[],
  connections: number,
  send: (body: T, connection: number) => Promise<boolean>,
): Promise<Measured> {
  const latencies: number[] = [];
  let [next, refused] = [0, 0];
  const startedAt = performance.now();
  await Promise.all(
    Array.from({ length: connections }, async (_, connection) => {
      for (let at = next++; at < bodies.length; at = next++) {
        const sentAt = performance.now();
        if (!(await send(bodies[at] as T, connection))) refused += 1;
        latencies.push(performance.now() - sentAt);
      }
    }),
  );
  const seconds = (performance.now() - startedAt) / 1000;
  latencies.sort((a, b) => a - b);
  const at = (share: number) => latencies[Math.floor(latencies.length * share)] ?? 0;
  return { perSecond: bodies.length / seconds, median: at(0.5), p99: at(0.99), refused };
}

async function insertRows({ connectionString, connections, bodies }: Job & { kind: 'insert' }) {
  const clients = await Promise.all(
    Array.from({ length: connections }, async () => {
      const client = new pg.Client({ connectionString });
      await client.connect();
      return client;
    }),
  );
  const measured = await measure(bodies, connections, async (body, connection) => {
    await clients[connection]?.query({
      name: 'insert',
      text: 'insert into plain_row (id, body) values (gen_random_uuid(), $1)',
      values: [body],
    });
    return true;
  });
  await Promise.all(clients.map((client) => client.end()));
  return measured;
}

async function castBallots({ address, connections, bodies }: Job & { kind: 'cast' }) {
  const pool = new Pool(address, { connections, pipelining: 1 });
  const measured = await measure(bodies, connections, async ({ token, body }) => {
    const answer = await pool.request({
      path: '/api',
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body,
    });
    const receipt = await answer.body.text();
    return receipt.includes('"receipt"');
  });
  await pool.close();
  return measured;
}

async function run() {
  const job = JSON.parse(await text(process.stdin)) as Job;
  const measured = job.kind === 'insert' ? await insertRows(job) : await castBallots(job);
  process.stdout.write(JSON.stringify(measured));
}

void run();
