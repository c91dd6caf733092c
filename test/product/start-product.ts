import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePort } from '@/cloud/platform/free-port';

/** The product as `npm start` runs it, on a port and data folder of its own. */
export interface RunningProduct {
  address: string;
  process: ChildProcess;
  /** Everything it printed so far. */
  output: () => string;
  /** Ctrl-C; answers the exit code. */
  stop: () => Promise<number | null>;
  kill: () => Promise<void>;
}

export interface ProductOptions {
  dataFolder: string;
  environment?: Record<string, string>;
  port?: number;
}

const root = resolve(__dirname, '..', '..');

/** Open to the unprivileged user the database runs as when the tests run as root. */
export async function aDataFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'linli-product-'));
  await chmod(folder, 0o755);
  return folder;
}

export const removeFolder = (folder: string) => rm(folder, { recursive: true, force: true });

const running = new Set<ChildProcess>();

/** Ends whatever a failed test left running. */
export function killLeftovers(): void {
  for (const child of running) if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
}

/** Starts the server process without waiting for it. */
export function spawnProduct(options: ProductOptions & { port: number }) {
  let printed = '';
  const process_ = spawn(process.execPath, ['--import', 'tsx', join(root, 'cloud/server.ts')], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'development',
      PORT: String(options.port),
      DATA_FOLDER: options.dataFolder,
      ...options.environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  for (const stream of [process_.stdout, process_.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
    });
  }
  running.add(process_);
  const exited = new Promise<number | null>((fulfil) =>
    process_.once('exit', (code) => {
      running.delete(process_);
      fulfil(code);
    }),
  );
  return { process: process_, output: () => printed, exited };
}

/** Starts the product and waits until it answers. */
export async function startProduct(options: ProductOptions): Promise<RunningProduct> {
  const port = options.port ?? (await freePort());
  const { process: child, output, exited } = spawnProduct({ ...options, port });
  const address = `http://127.0.0.1:${port}`;
  const signalGroup = (signal: NodeJS.Signals) => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, signal);
  };
  for (;;) {
    const answered = await fetch(`${address}/health`, {
      signal: AbortSignal.timeout(2_000),
    }).then(
      (response) => response.ok,
      () => false,
    );
    if (answered) break;
    const ended = await Promise.race([
      exited,
      new Promise((fulfil) => setTimeout(fulfil, 100, 'running')),
    ]);
    if (ended !== 'running') throw new Error(`the product did not start:\n${output()}`);
  }
  return {
    address,
    process: child,
    output,
    stop: () => {
      signalGroup('SIGINT');
      return exited;
    },
    kill: async () => {
      signalGroup('SIGKILL');
      await exited;
    },
  };
}
