import { truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { freePort } from '@/cloud/platform/free-port';
import { newSigningKey } from '@/cloud/platform/log-signer';
import {
  aDataFolder,
  killLeftovers,
  removeFolder,
  spawnProduct,
  startProduct,
} from './start-product';

const withoutDemo = { DEMO: 'off' };
let dataFolder: string;

beforeEach(async () => {
  dataFolder = await aDataFolder();
});
afterEach(() => {
  killLeftovers();
  return removeFolder(dataFolder);
});

const outcomeOf = async (environment: Record<string, string>, port?: number) => {
  const { exited, output } = spawnProduct({
    dataFolder,
    environment,
    port: port ?? (await freePort()),
  });
  return { code: await exited, output: output().trim() };
};

it('Ctrl-C stops cleanly, and the next start has the data of the first', async () => {
  const first = await startProduct({ dataFolder, environment: withoutDemo });
  expect(await first.stop()).toBe(0);
  const second = await startProduct({ dataFolder, environment: withoutDemo });
  expect(await second.stop()).toBe(0);
}, 60_000);

it('after SIGKILL the next start takes the living database over', async () => {
  const first = await startProduct({ dataFolder, environment: withoutDemo });
  await first.kill();
  const second = await startProduct({ dataFolder, environment: withoutDemo });
  expect(await second.stop()).toBe(0);
}, 60_000);

it('a port in use is told in one sentence', async () => {
  const squatter = createServer();
  const port = await freePort();
  await new Promise<void>((fulfil) => squatter.listen(port, '127.0.0.1', fulfil));
  const { code, output } = await outcomeOf(withoutDemo, port);
  squatter.close();
  expect(code).toBe(1);
  expect(output).toBe(
    `端口 ${port} 已被别的程序占用。请先关掉它，或用 PORT=3001 npm start 换一个端口。`,
  );
}, 60_000);

it('an unusable data folder is told in one sentence', async () => {
  const file = join(dataFolder, 'a-file');
  await writeFile(file, '');
  const { code, output } = await outcomeOf({ ...withoutDemo, DATA_FOLDER: join(file, 'inside') });
  expect(code).toBe(1);
  expect(output).toMatch(
    /^数据文件夹 .* 不能写入（ENOTDIR）。请检查权限，或用 DATA_FOLDER 指定另一个文件夹。$/,
  );
}, 60_000);

it('a damaged database is told in one sentence', async () => {
  await (await startProduct({ dataFolder, environment: withoutDemo })).stop();
  await truncate(join(dataFolder, 'database', 'postgres', 'global', 'pg_control'), 100);
  const { code, output } = await outcomeOf(withoutDemo);
  expect(code).toBe(1);
  expect(output).toMatch(
    /^数据库无法启动，.*可能已损坏.*请从备份恢复这个文件夹，或把它改名后重新开始。$/,
  );
}, 60_000);

it('a database address that answers nothing is told in one sentence', async () => {
  const { code, output } = await outcomeOf({
    ...withoutDemo,
    DATABASE_URL: 'postgres://a:b@127.0.0.1:1/none',
  });
  expect([code, output]).toEqual([
    1,
    '连不上 DATABASE_URL 指定的数据库。请检查地址，并确认数据库已经启动。',
  ]);
}, 60_000);

it.each([
  [
    'development login',
    { DEVELOPMENT_LOGIN: 'on', SESSION_SECRET: 'x'.repeat(40) },
    /不允许开发登录/,
  ],
  ['no session secret', {}, /必须设置 SESSION_SECRET/],
])(
  'with NODE_ENV=production it refuses to start with %s',
  async (_what, environment, sentence) => {
    const { code, output } = await outcomeOf({ NODE_ENV: 'production', ...environment });
    expect(code).toBe(1);
    expect(output).toMatch(sentence);
  },
  60_000,
);

it('in production there is neither a development login nor a clock to move', async () => {
  const product = await startProduct({
    dataFolder,
    environment: {
      NODE_ENV: 'production',
      SESSION_SECRET: 'x'.repeat(40),
      LOG_SIGNING_KEYS: newSigningKey(),
    },
  });
  const statusOf = async (path: string, init?: RequestInit) =>
    (await fetch(`${product.address}${path}`, init)).status;
  expect(await statusOf('/login/development')).toBe(404);
  expect(
    await statusOf('/development/clock', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"minutes":1}',
    }),
  ).toBe(404);
  await product.stop();
}, 60_000);
