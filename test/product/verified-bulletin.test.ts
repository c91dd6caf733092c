import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Bulletin } from '@/shared/polls/ledger/bulletin';
import { aDemoFolder } from './demo-folder';
import { ProductClient } from './product-client';
import { killLeftovers, type RunningProduct, removeFolder, startProduct } from './start-product';

const root = resolve(__dirname, '..', '..');

let dataFolder: string;
let product: RunningProduct;
let bulletins: string[];

beforeAll(async () => {
  dataFolder = await aDemoFolder();
  product = await startProduct({ dataFolder });
  const [person] = await ProductClient.people(product.address);
  const communityId = person?.communityId ?? '';
  const owner = await ProductClient.logIn(product.address, 'dev-owner', communityId);
  const { items } = await owner.query<{ items: { id: string; phase: string }[] }>(
    'polls.listPolls',
    { shelf: 'ended' },
  );
  const counted = items.filter(({ phase }) => phase === 'preliminary' || phase === 'final');
  bulletins = [];
  for (const { id } of counted) {
    const { bulletin } = await owner.query<{ bulletin: string }>('polls.bulletinAddress', {
      pollId: id,
    });
    bulletins.push(bulletin);
  }
}, 180_000);

afterAll(async () => {
  await product.stop();
  killLeftovers();
  await removeFolder(dataFolder);
}, 60_000);

const download = async (address: string): Promise<string> =>
  (await fetch(`${product.address}${address}`)).text();

/** The verifier as anyone runs it: a process of its own that has nothing but the file. */
async function verify(text: string): Promise<{ code: number; report: string }> {
  const file = join(dataFolder, 'bulletin.json');
  await writeFile(file, text);
  const run = promisify(execFile)(process.execPath, ['--import', 'tsx', 'verifier/cli.ts', file], {
    cwd: root,
  });
  return run.then(
    ({ stdout }) => ({ code: 0, report: stdout }),
    (error: { code: number; stdout: string }) => ({ code: error.code, report: error.stdout }),
  );
}

it('every result of the running server can be computed again from its bulletin, without a session', async () => {
  expect(bulletins.length).toBeGreaterThan(0);
  for (const address of bulletins) {
    const { code, report } = await verify(await download(address));
    expect([code, report]).toEqual([0, expect.any(String)]);
  }
}, 120_000);

it('a bulletin altered on its way is not believed, and the fault is named', async () => {
  const text = await download(bulletins[0] ?? '');
  const bulletin = JSON.parse(text) as Bulletin;
  const [opening] = bulletin.openings;
  const [itemId] = Object.keys(opening?.answers ?? {});
  const turned = opening?.answers[itemId ?? ''] === 'approve' ? 'reject' : 'approve';
  const altered = {
    ...bulletin,
    openings: [
      { ...opening, answers: { ...opening?.answers, [itemId ?? '']: turned } },
      ...bulletin.openings.slice(1),
    ],
  };
  const { code, report } = await verify(JSON.stringify(altered));
  expect(code).toBe(1);
  expect(report).toContain(`${opening?.index}`);
  const cut = await verify(text.slice(0, -100));
  expect(cut.code).toBe(1);
}, 60_000);

it('a bulletin never names a room or a person', async () => {
  const { poll: _, ...all } = JSON.parse(await download(bulletins[0] ?? '')) as Bulletin;
  // Apart from what staff wrote themselves there is no Chinese in it at all.
  expect(/[\u4e00-\u9fff]/.test(JSON.stringify(all))).toBe(false);
});

it('an open poll has no bulletin, nor has one that does not exist', async () => {
  const [person] = await ProductClient.people(product.address);
  const communityId = person?.communityId ?? '';
  const owner = await ProductClient.logIn(product.address, 'dev-owner', communityId);
  const { items } = await owner.query<{ items: { id: string }[] }>('polls.listPolls', {});
  for (const pollId of [items[0]?.id ?? '', '01900000-0000-7000-8000-00000000dead']) {
    const answer = await fetch(`${product.address}/bulletins/${communityId}/${pollId}.json`);
    expect(answer.status).toBe(404);
  }
});
