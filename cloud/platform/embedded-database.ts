import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, mkdir, readFile, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { locatePrograms, type ServerPrograms } from './embedded-database-programs';
import { freePort } from './free-port';

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

  const server = { programs, cluster, logFile: join(dataFolder, 'postgres.log'), durable };
  if (!existsSync(join(cluster, 'PG_VERSION')))
    await initialise(server, join(dataFolder, 'password'));

  const port = await takeOverOrStart(server);
  const address = (database: string) =>
    `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;
  await makeDatabase(address('postgres'));
  return {
    dataFolder,
    connectionString: address(databaseName),
    administrationString: address('postgres'),
    stop: () =>
      run('pg_ctl', ['stop', '--pgdata', cluster, '--mode=fast', '-w']).catch(() => undefined),
  };
}

interface Server {
  programs: ServerPrograms;
  cluster: string;
  logFile: string;
  durable: boolean;
}

async function initialise({ programs, cluster, durable }: Server, passwordFile: string) {
  await programs
    .run('initdb', [
      `--pgdata=${cluster}`,
      `--username=${user}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      ...(durable ? [] : ['--no-sync']),
    ])
    .catch((error: Error) => {
      throw new DatabaseUnusable(`无法建立数据库 ${cluster}：${lastLine(error.message)}`);
    });
}

const mostAttempts = 60;

/**
 * The port of the server on these data: of one that still lives, or of one started now. What a
 * killed server left behind (its entry in the process table, shared memory its children still hold)
 * goes away by itself within seconds, so an attempt that meets it is made again.
 */
async function takeOverOrStart(server: Server): Promise<number> {
  for (let attempt = 1; ; attempt += 1) {
    if (await isRunning(server)) {
      const port = await portOf(server.cluster).catch(() => null);
      if (port !== null && (await answers(port))) return port;
    } else {
      const failure = await start(server, await freePort());
      if (typeof failure === 'number') return failure;
      if (!/postmaster\.pid|shared memory/.test(failure) || attempt === mostAttempts) {
        throw new DatabaseUnusable(
          `数据库无法启动，${server.cluster} 里的数据可能已损坏：${lastLine(failure)}。请从备份恢复这个文件夹，或把它改名后重新开始。`,
        );
      }
    }
    if (attempt === mostAttempts) {
      throw new DatabaseUnusable('上次的数据库进程没有应答，也没有退出。请重启电脑后再试。');
    }
    await sleep(500);
  }
}

const isRunning = ({ programs, cluster }: Server): Promise<boolean> =>
  programs.run('pg_ctl', ['status', '--pgdata', cluster]).then(
    () => true,
    () => false,
  );

/** Whether anything listens there. A killed server stays in the process table for a moment. */
const answers = (port: number): Promise<boolean> =>
  new Promise((fulfil) => {
    const socket = connect(port, '127.0.0.1');
    const settle = (answered: boolean) => {
      socket.destroy();
      fulfil(answered);
    };
    socket.once('connect', () => settle(true));
    socket.once('error', () => settle(false));
  });

/** The port when it started, else what the server wrote about why it did not. */
async function start(server: Server, port: number): Promise<number | string> {
  const { programs, cluster, logFile, durable } = server;
  const settings = [
    `-p ${port}`,
    '-c listen_addresses=127.0.0.1',
    '-c unix_socket_directories=',
    '-c max_connections=150',
    '-c shared_buffers=64MB',
    ...(durable ? [] : ['-c fsync=off', '-c synchronous_commit=off', '-c full_page_writes=off']),
  ];
  const written = await readFile(logFile, 'utf8').catch(() => '');
  const given = ['--pgdata', cluster, '--log', logFile, '--options', settings.join(' ')];
  return programs.run('pg_ctl', ['start', ...given, '-w', '-t', '60']).then(
    () => port,
    async () => (await readFile(logFile, 'utf8').catch(() => '')).slice(written.length),
  );
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
