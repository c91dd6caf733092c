// Builds the verifier's page into one file that works offline: dist-verifier/verifier.html.
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = new URL('..', import.meta.url).pathname;
const source = join(root, 'verifier', 'page');
const output = join(root, 'dist-verifier');

/** One bundled, minified file as text that may stand inside HTML. Licences stay in it. */
async function bundled(file) {
  const { outputFiles } = await build({
    entryPoints: [join(source, file)],
    bundle: true,
    minify: true,
    write: false,
    charset: 'utf8',
    format: 'iife',
    // The first browsers with big integers.
    target: 'es2020',
    legalComments: 'inline',
    logLevel: 'warning',
  });
  return outputFiles[0].text.trim().replaceAll('</', '<\\/');
}

const script = await bundled('page.ts');
const style = await bundled('page.css');
const sourceOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
// Nothing may be loaded or sent, and nothing else may run.
const policy = `default-src 'none'; script-src ${sourceOf(script)}; style-src ${sourceOf(style)}; base-uri 'none'; form-action 'none'`;

const parts = {
  '"POLICY"': `"${policy}"`,
  '<!--STYLE-->': `<style>${style}</style>`,
  '<!--SCRIPT-->': `<script>${script}</script>`,
};
const template = await readFile(join(source, 'page.html'), 'utf8');
const page = template.replace(/"POLICY"|<!--(STYLE|SCRIPT)-->/g, (place) => parts[place]);

await rm(output, { recursive: true, force: true });
await mkdir(output, { recursive: true });
await writeFile(join(output, 'verifier.html'), page);
// For servers that set a policy of their own: this one has to replace it.
await writeFile(join(output, 'content-security-policy.txt'), `${policy}\n`);
process.stdout.write(`dist-verifier/verifier.html: ${Math.round(page.length / 1024)} KB\n`);
