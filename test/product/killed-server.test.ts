import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort } from '@/cloud/platform/free-port';
import { aDemoFolder } from './demo-folder';
import { ProductClient } from './product-client';
import { killLeftovers, type RunningProduct, removeFolder, startProduct } from './start-product';

interface Detail {
  items: { itemId: string }[];
  voters: { voterId: string; ballot: { castAt: string } | null }[];
}

let dataFolder: string;
let product: RunningProduct;
let port: number;

beforeAll(async () => {
  dataFolder = await aDemoFolder();
  port = await freePort();
  product = await startProduct({ dataFolder, port });
}, 180_000);

afterAll(async () => {
  await product.stop();
  killLeftovers();
  await removeFolder(dataFolder);
}, 60_000);

/** Kills the server and its database as a power cut would: no chance to finish anything. */
async function cutPower(): Promise<void> {
  const lockFile = await readFile(
    join(dataFolder, 'database', 'postgres', 'postmaster.pid'),
    'utf8',
  );
  process.kill(Number(lockFile.split('\n')[0]), 'SIGKILL');
  await product.kill();
}

it('a power cut in the middle of voting loses no acknowledged ballot', async () => {
  const people = await ProductClient.people(product.address);
  const communityId = people[0]?.communityId ?? '';
  const observer = await ProductClient.logIn(product.address, 'dev-owner', communityId);
  const polls = await observer.query<{ items: { id: string; phase: string }[] }>(
    'polls.listPolls',
    {},
  );
  const pollId = polls.items.find(({ phase }) => phase === 'open')?.id;

  const acknowledged: { openId: string; voterId: string; castAt: string }[] = [];
  let unanswered = 0;
  const vote = async (openId: string) => {
    try {
      const neighbour = await ProductClient.logIn(product.address, openId, communityId);
      const detail = await neighbour.query<Detail>('polls.pollDetail', { pollId });
      const voter = detail.voters.find(({ ballot }) => ballot === null);
      if (!voter) return;
      const answers = Object.fromEntries(detail.items.map(({ itemId }) => [itemId, 'approve']));
      const { castAt } = await neighbour.mutate<{ castAt: string }>('polls.castBallot', {
        pollId,
        voterId: voter.voterId,
        answers,
        nonce: randomBytes(32).toString('hex'),
      });
      acknowledged.push({ openId, voterId: voter.voterId, castAt });
      if (acknowledged.length === 25) await cutPower();
    } catch {
      unanswered += 1;
    }
  };
  const neighbours = Array.from({ length: 400 }, (_, index) => `dev-neighbour-${index + 1}`);
  for (let start = 0; start < neighbours.length; start += 20) {
    await Promise.all(neighbours.slice(start, start + 20).map(vote));
  }
  expect(acknowledged.length).toBeGreaterThanOrEqual(25);
  expect(unanswered).toBeGreaterThan(0);

  product = await startProduct({ dataFolder, port });
  for (const { openId, voterId, castAt } of acknowledged) {
    const neighbour = await ProductClient.logIn(product.address, openId, communityId);
    const detail = await neighbour.query<Detail>('polls.pollDetail', { pollId });
    expect(detail.voters.find((voter) => voter.voterId === voterId)?.ballot?.castAt).toBe(castAt);
  }
}, 180_000);
