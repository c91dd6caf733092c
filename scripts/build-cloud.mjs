// Bundles each cloud function into one self-contained folder, as WeChat DevTools uploads it.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = new URL('..', import.meta.url).pathname;
const output = join(root, 'dist-cloud');

const functions = {
  api: { permissions: { openapi: [] } },
  // Seven fields, UTC+8: at second 0 of every minute.
  tick: {
    permissions: { openapi: [] },
    triggers: [{ name: 'everyMinute', type: 'timer', config: '0 * * * * * *' }],
  },
};

await rm(output, { recursive: true, force: true });
for (const [name, config] of Object.entries(functions)) {
  const folder = join(output, name);
  await mkdir(folder, { recursive: true });
  const result = await build({
    entryPoints: [join(root, 'cloud', 'functions', `${name}.ts`)],
    outfile: join(folder, 'index.js'),
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    minify: true,
    keepNames: true,
    sourcemap: false,
    legalComments: 'none',
    metafile: true,
    external: ['pg-native'],
    tsconfig: join(root, 'tsconfig.json'),
    logLevel: 'warning',
  });
  const manifest = { name, version: '1.0.0', main: 'index.js', dependencies: {} };
  await writeFile(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  await writeFile(join(folder, 'config.json'), `${JSON.stringify(config, null, 2)}\n`);
  const bytes = Object.values(result.metafile.outputs).reduce((sum, file) => sum + file.bytes, 0);
  process.stdout.write(`${name}: ${Math.round(bytes / 1024)} KB\n`);
}
