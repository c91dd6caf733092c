import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkReceipt, readReceipt } from './checks/check-receipt';
import { readBulletin } from './reading/read-bulletin';
import { FormatFault } from './reading/readers';
import { aBulletin, aReceipt, settle, type TestBulletin } from './test-bulletin';

const bulletin = aBulletin({ voters: 20, struck: 1, seed: 4 });
const opening = bulletin.openings[2]!;
const receipt = aReceipt(bulletin, opening);

const answerTo = (kept: object, published: TestBulletin = bulletin) =>
  checkReceipt(readBulletin(JSON.stringify(published)).bulletin, readReceipt(JSON.stringify(kept)));

describe("a voter's own receipt against the bulletin", () => {
  it('says that the ballot is counted as it was cast', () => {
    expect(answerTo(receipt)).toMatchObject({ isFault: false });
    expect(answerTo(receipt).words).toContain('原样计入');
  });

  it('says that it was struck, and why', () => {
    const struck = aBulletin({ voters: 20, seed: 4, struck: 0, changedPercent: 0 });
    const own = struck.openings[0]!;
    const published = settle({
      ...struck,
      leaves: [...struck.leaves, { cancels: own.index }],
      openings: struck.openings.slice(1),
      tookPart: struck.tookPart.filter((row) => row !== own.row),
      strikes: [{ index: struck.leaves.length, cancels: own.index, reason: '重复登记' }],
    });
    const answer = answerTo(aReceipt(struck, own), published);
    expect(answer).toMatchObject({ isFault: false });
    expect(answer.words).toContain('重复登记');
  });

  it('says that it was replaced, so that a change nobody made is noticed', () => {
    const before = aBulletin({ voters: 20, seed: 4, changedPercent: 0 });
    const own = before.openings[0]!;
    const size = before.leaves.length;
    const published = {
      ...before,
      leaves: [...before.leaves, { cancels: own.index }, before.leaves[1]!],
      openings: before.openings.slice(1),
    };
    expect(answerTo(aReceipt(before, own), settle(published)).words).toContain(
      `被第 ${size} 号作废`,
    );
  });

  it.each<[string, object, TestBulletin]>([
    ['another poll', { ...receipt, pollId: 'other' }, bulletin],
    ['another choice', { ...receipt, document: { answers: {} } }, bulletin],
    ['no signature of this key', { ...receipt, head: { ...receipt.head, treeSize: 3 } }, bulletin],
    ['another place', { ...receipt, index: 0 }, bulletin],
    [
      'a log altered since',
      receipt,
      settle({ ...bulletin, leaves: bulletin.leaves.with(0, { commitment: 'ab'.repeat(32) }) }),
    ],
    [
      'a log shortened since',
      receipt,
      settle({ ...bulletin, leaves: bulletin.leaves.slice(0, -1) }),
    ],
  ])('is evidence: %s', (_, kept, published) => {
    expect(answerTo(kept, published)).toMatchObject({ isFault: true });
  });

  it('has to be a receipt', () => {
    expect(() => readReceipt('{}')).toThrow(FormatFault);
    expect(() => readReceipt('')).toThrow(FormatFault);
  });
});

describe('npm run verify', () => {
  const run = (...args: string[]) =>
    new Promise<{ code: number; said: string }>((resolve) => {
      const tsx = join(__dirname, '../node_modules/.bin/tsx');
      execFile(tsx, [join(__dirname, 'cli.ts'), ...args], (fault, stdout, stderr) => {
        resolve({ code: fault ? Number(fault.code) : 0, said: stdout + stderr });
      });
    });

  it('exits with 0 for a bulletin in order, with 1 for anything else, and says why', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'bulletin-'));
    const file = async (name: string, content: string | Uint8Array) => {
      await writeFile(join(folder, name), content);
      return join(folder, name);
    };
    const good = await file('good.json', JSON.stringify(bulletin));
    const bad = await file('bad.json', JSON.stringify({ ...bulletin, leaves: [] }));
    const bytes = await file('bytes.json', Uint8Array.of(0xff, 0xfe));
    const own = await file('receipt.json', JSON.stringify(receipt));
    const foreign = await file('foreign.json', JSON.stringify({ ...receipt, index: 0 }));

    expect(await run(good)).toMatchObject({ code: 0, said: expect.stringContaining('核对无误') });
    expect(await run(good, '--receipt', own)).toMatchObject({
      code: 0,
      said: expect.stringContaining('原样计入'),
    });
    expect(await run(good, '--receipt', foreign)).toMatchObject({ code: 1 });
    expect(await run(good, '--key', 'ab'.repeat(32))).toMatchObject({ code: 1 });
    expect(await run(bad)).toMatchObject({ code: 1, said: expect.stringContaining('✗ 票箱指纹') });
    for (const args of [[bytes], [], ['missing.json'], [good, '--receipt', bad]]) {
      expect(await run(...args)).toMatchObject({ code: 1 });
    }
    await rm(folder, { recursive: true });
  }, 60_000);
});
