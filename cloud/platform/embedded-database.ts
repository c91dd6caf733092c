import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, mkdir, readFile, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { locatePrograms, type ServerPrograms } from './embedded-database-programs';

const databaseName = 'linli';
const user = 'linli';

export interface EmbeddedDatabase {
  /** Where the data really lies: as root not always the folder asked for. */
  dataFolder: string;
  connectionString: string;
  /** The maintenance database of the same server: tests make and drop their databases there. */
  administrationString: string;
  stop: () => Promise<void>;
}

/** A data folder that cannot be used, with one sentence for the person at the terminal. */
export class DatabaseUnusable extends Error {}

/**
 * Starts the real PostgreSQL that comes with the npm packages, its data in `folder` (made on first
 * use). A server left over from a killed process is taken over instead of failing.
 *
 * @param durable false only in tests, which trade durability for speed.
 * @throws DatabaseUnusable when the folder cannot be written or the data in it is damaged.
 */
export async function startEmbeddedDatabase(
  folder: string,
  { durable = true } = {},
): Promise<EmbeddedDatabase> {
  const programs = await locatePrograms(resolve(folder));
  const { dataFolder, run } = programs;
  const cluster = join(dataFolder, 'postgres');
  await makeFolder(dataFolder, programs);
  const password = await readOrMakePassword(dataFolder, programs);

  if (!existsSync(join(cluster, 'PG_VERSION'))) {
    const passwordFile = join(dataFolder, 'password');
    await run('initdb', [
      `--pgdata=${cluster}`,
      `--username=${user}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      ...(durable ? [] : ['--no-sync']),
    ]).catch((error: Error) => {
      throw new DatabaseUnusable(`无法在 ${dataFolder} 建立数据库：${lastLine(error.message)}`);
    });
  }

  const stop = async () => {
    await run('pg_ctl', ['stop', '--pgdata', cluster, '--mode=fast', '-w']).catch(() => undefined);
  };
  const living = await run('pg_ctl', ['status', '--pgdata', cluster]).then(
    () => true,
    () => false,
  );
  const port = living ? await portOf(cluster) : await freePort();
  if (!living) {
    const settings = [
      `-p ${port}`,
      '-c listen_addresses=127.0.0.1',
      '-c unix_socket_directories=',
      '-c max_connections=150',
      '-c shared_buffers=64MB',
      ...(durable ? [] : ['-c fsync=off', '-c synchronous_commit=off', '-c full_page_writes=off']),
    ];
    const logFile = join(dataFolder, 'postgres.log');
    const arguments_ = [
      'start',
      '--pgdata',
      cluster,
      '--log',
      logFile,
      '--options',
      settings.join(' '),
      '-w',
      '-t',
      '60',
    ];
    await run('pg_ctl', arguments_).catch(async () => {
      const log = await readFile(logFile, 'utf8').catch(() => '');
      throw new DatabaseUnusable(
        `数据库无法启动，${cluster} 里的数据可能已损坏：${lastLine(log)}。请从备份恢复这个文件夹，或把它改名后重新开始。`,
      );
    });
  }
  const address = (database: string) =>
    `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;
  await makeDatabase(address('postgres'));
  return {
    dataFolder,
    connectionString: address(databaseName),
    administrationString: address('postgres'),
    stop,
  };
}

async function makeFolder(folder: string, { owner }: ServerPrograms) {
  try {
    await mkdir(folder, { recursive: true });
    if (owner) await chown(folder, owner.uid, owner.gid);
    await writeFile(join(folder, '.writable'), '');
  } catch (error) {
    throw new DatabaseUnusable(
      `数据文件夹 ${folder} 不能写入（${(error as NodeJS.ErrnoException).code}）。请检查权限，或用 DATA_FOLDER 指定另一个文件夹。`,
    );
  }
}

async function readOrMakePassword(folder: string, { owner }: ServerPrograms): Promise<string> {
  const file = join(folder, 'password');
  if (!existsSync(file)) {
    await writeFile(file, randomBytes(18).toString('base64url'), { mode: 0o600 });
    if (owner) await chown(file, owner.uid, owner.gid);
  }
  return (await readFile(file, 'utf8')).trim();
}

/** Line 4 of postmaster.pid is the port the living server listens on. */
async function portOf(cluster: string): Promise<number> {
  const lines = (await readFile(join(cluster, 'postmaster.pid'), 'utf8')).split('\n');
  return Number(lines[3]);
}

function freePort(): Promise<number> {
  return new Promise((fulfil, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => fulfil(port));
    });
  });
}

async function makeDatabase(administrationString: string) {
  const client = new pg.Client({ connectionString: administrationString });
  try {
    await client.connect();
    const found = await client.query('select 1 from pg_database where datname = $1', [
      databaseName,
    ]);
    if (found.rowCount === 0) await client.query(`create database ${databaseName}`);
  } catch (error) {
    throw new DatabaseUnusable(`数据库没有应答：${(error as Error).message}`);
  } finally {
    await client.end().catch(() => undefined);
  }
}

const lastLine = (text: string) => text.trim().split('\n').at(-1) ?? '';
