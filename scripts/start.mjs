// `npm start`: builds the H5 app if its sources changed, then serves app and API on one port.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = new URL('..', import.meta.url).pathname;
const sources = [
  'src',
  'shared',
  'config',
  'cloud',
  'verifier',
  'babel.config.js',
  'package-lock.json',
];
const stampFile = join(root, 'dist-h5', '.built-from');

/** The contents of the sources, so that switching branches back and forth does not rebuild needlessly. */
function digestOfSources() {
  const hash = createHash('sha256');
  const add = (path) => {
    if (statSync(path).isDirectory()) {
      for (const name of readdirSync(path).sort()) add(join(path, name));
    } else if (!/\.(test\.tsx?|sql|csv)$/.test(path)) {
      hash.update(path.slice(root.length)).update(readFileSync(path));
    }
  };
  for (const source of sources) add(join(root, source));
  return hash.digest('hex');
}

function build(script) {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const done = spawnSync(npm, ['run', '--silent', script], { cwd: root, encoding: 'utf8' });
  if (done.status === 0) return;
  process.stderr.write(
    `${done.stdout}\n${done.stderr}\n网页版构建失败，请根据上面的信息修正后重试。\n`,
  );
  process.exit(1);
}

const digest = digestOfSources();
if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== digest) {
  process.stdout.write('正在构建网页版（首次约一分钟）…\n');
  build('build:verifier');
  build('build:h5');
  writeFileSync(stampFile, digest);
}

const server = spawn(
  process.execPath,
  ['--max-semi-space-size=64', '--import', 'tsx', join(root, 'cloud', 'server.ts')],
  {
    cwd: root,
    stdio: 'inherit',
  },
);
// Ctrl-C reaches the whole process group: the server stops itself, we only wait for it.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => server.kill('SIGTERM'));
server.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
