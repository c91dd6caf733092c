// One process of load: takes a job on standard input, answers with what it measured on standard output.
import { text } from 'node:stream/consumers';
import { Pool } from 'undici';

export interface Job {
  address: string;
  connections: number;
  calls: { token: string; body: string }[];
}

/** What a signup was answered. */
interface Answer {
  signupId: string;
  state: string;
  number: number;
  waitingPlace: number | null;
}

export interface Measured {
  perSecond: number;
  /** Milliseconds. */
  median: number;
  p99: number;
  refused: number;
  answers: Answer[];
}

/** One call at a time on each connection until all are made. */
async function run(): Promise<void> {
  const { address, connections, calls } = JSON.parse(await text(process.stdin)) as Job;
  const pool = new Pool(address, { connections, pipelining: 1 });
  const latencies: number[] = [];
  const answers: Answer[] = [];
  let next = 0;
  const startedAt = performance.now();
  await Promise.all(
    Array.from({ length: connections }, async () => {
      for (let call = calls[next++]; call; call = calls[next++]) {
        const sentAt = performance.now();
        const { body } = await pool.request({
          ...{ path: '/api', method: 'POST', body: call.body },
          headers: { 'content-type': 'application/json', authorization: `Bearer ${call.token}` },
        });
        const answered = (await body.json()) as { answers: { data?: Answer }[] };
        latencies.push(performance.now() - sentAt);
        const data = answered.answers[0]?.data;
        if (data) answers.push(data);
      }
    }),
  );
  const seconds = (performance.now() - startedAt) / 1000;
  await pool.close();
  latencies.sort((one, other) => one - other);
  const at = (share: number) => latencies[Math.floor(latencies.length * share)] ?? 0;
  const measured: Measured = {
    ...{ perSecond: calls.length / seconds, median: at(0.5), p99: at(0.99) },
    ...{ refused: calls.length - answers.length, answers },
  };
  process.stdout.write(JSON.stringify(measured));
}

void run();
