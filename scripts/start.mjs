// `npm start`: builds the H5 app if its sources changed, then serves app and API on one port.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = new URL('..', import.meta.url).pathname;
const sources = ['src', 'shared', 'config', 'cloud', 'babel.config.js', 'package-lock.json'];
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

const digest = digestOfSources();
if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== digest) {
  process.stdout.write('正在构建网页版（首次约一分钟）…\n');
  const build = spawnSync(
    process.platform === 'win32' ? 'npm.cmd' : 'npm',
    ['run', '--silent', 'build:h5'],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  if (build.status !== 0) {
    process.stderr.write(
      `${build.stdout}\n${build.stderr}\n网页版构建失败，请根据上面的信息修正后重试。\n`,
    );
    process.exit(1);
  }
  writeFileSync(stampFile, digest);
}

const server = spawn(process.execPath, ['--import', 'tsx', join(root, 'cloud', 'server.ts')], {
  cwd: root,
  stdio: 'inherit',
});
// Ctrl-C reaches the whole process group: the server stops itself, we only wait for it.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => server.kill('SIGTERM'));
server.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
