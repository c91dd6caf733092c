// Bundles each cloud function into one self-contained folder, as WeChat DevTools uploads it.
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';

const root = new URL('..', import.meta.url).pathname;
const output = join(root, 'dist-cloud');

const functions = {
  api: { permissions: { openapi: [] } },
  bulletin: { permissions: { openapi: [] } },
  'content-check': { permissions: { openapi: [] } },
  // Seven fields, UTC+8: at second 0 of every minute.
  tick: {
    permissions: { openapi: [] },
    triggers: [{ name: 'everyMinute', type: 'timer', config: '0 * * * * * *' }],
  },
};

// What prints are set in lies beside the bundle (cloud/documents/pdf/fonts.ts), with its licence.
const fonts = join(root, 'node_modules', '@expo-google-fonts', 'noto-sans-sc');
const fontFiles = [
  '400Regular/NotoSansSC_400Regular.ttf',
  '700Bold/NotoSansSC_700Bold.ttf',
  'LICENSE_FONT',
];

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
    // ES modules inside ask for their own address, which a CommonJS bundle does not know by itself.
    define: { 'import.meta.url': 'bundleAddress' },
    banner: { js: "const bundleAddress = require('node:url').pathToFileURL(__filename).href;" },
    tsconfig: join(root, 'tsconfig.json'),
    logLevel: 'warning',
  });
  const manifest = { name, version: '1.0.0', main: 'index.js', dependencies: {} };
  await writeFile(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  await writeFile(join(folder, 'config.json'), `${JSON.stringify(config, null, 2)}\n`);
  if (name === 'api') {
    for (const file of fontFiles) {
      const copy = join(folder, 'fonts', file);
      await mkdir(dirname(copy), { recursive: true });
      await cp(join(fonts, file), copy);
    }
  }
  const bytes = Object.values(result.metafile.outputs).reduce((sum, file) => sum + file.bytes, 0);
  process.stdout.write(`${name}: ${Math.round(bytes / 1024)} KB\n`);
}
