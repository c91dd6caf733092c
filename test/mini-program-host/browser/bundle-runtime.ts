import path from 'node:path';
import { build } from 'esbuild';

let bundled: Promise<string> | undefined;

/** The code that runs inside the browser, as one script. Built once a process. */
export function bundleRuntime(): Promise<string> {
  bundled ??= build({
    entryPoints: [path.join(__dirname, '../runtime/service.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome120',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
  }).then(({ outputFiles }) => outputFiles[0]?.text ?? '');
  return bundled;
}
