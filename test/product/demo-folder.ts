import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, readFile, rename, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { aDataFolder, removeFolder, startProduct } from './start-product';

const root = resolve(__dirname, '..', '..');
const minute = 60_000;

/** The demo community tells of days ago; one made longer ago than this is made anew. */
const longestKept = 90 * minute;

/**
 * A data folder with the lived-in demo community, ready to start from. Playing its past takes half a
 * minute, so the first test that needs it plays it and all others copy what it left.
 */
export async function aDemoFolder(): Promise<string> {
  const prepared = join(tmpdir(), `linli-demo-${await digestOfProduct()}`);
  while (!(await isFresh(prepared))) {
    if (await takeTurn(prepared))
      await prepare(prepared).finally(() => removeFolder(turn(prepared)));
    else await sleep(500);
  }
  const folder = await aDataFolder();
  await promisify(execFile)('cp', ['-a', `${prepared}/.`, folder]);
  return folder;
}

const ageOf = (path: string): Promise<number> =>
  stat(path).then(
    ({ mtimeMs }) => Date.now() - mtimeMs,
    () => Number.POSITIVE_INFINITY,
  );

const isFresh = async (prepared: string): Promise<boolean> => (await ageOf(prepared)) < longestKept;

const turn = (prepared: string) => `${prepared}.turn`;

/** Whether it is ours to prepare; a turn that was never ended passes on. */
async function takeTurn(prepared: string): Promise<boolean> {
  if ((await ageOf(turn(prepared))) > 4 * minute) await removeFolder(turn(prepared));
  return mkdir(turn(prepared)).then(
    () => true,
    () => false,
  );
}

async function prepare(prepared: string): Promise<void> {
  if (await isFresh(prepared)) return;
  const folder = await aDataFolder();
  const product = await startProduct({ dataFolder: folder, environment: { DEMO: 'lived' } });
  await product.stop();
  if (!existsSync(join(folder, 'database', 'postgres'))) {
    throw new Error(
      `${folder} is out of reach for the database's user: set TMPDIR to another place`,
    );
  }
  await forgetOld();
  await rename(folder, prepared);
  await chmod(prepared, 0o755);
}

async function forgetOld(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const path = join(tmpdir(), name);
    if (/^linli-demo-\w+$/.test(name) && !(await isFresh(path))) await removeFolder(path);
  }
}

/** Everything the demo community is made by. */
async function digestOfProduct(): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of ['cloud', 'shared']) {
    const names = await readdir(join(root, folder), { recursive: true });
    for (const name of names.filter((one) => /\.(ts|sql)$/.test(one)).sort()) {
      hash.update(name).update(await readFile(join(root, folder, name)));
    }
  }
  return hash.digest('hex').slice(0, 16);
}
