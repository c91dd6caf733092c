import { hash } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import { shanghaiTimeText } from '@/shared/shanghai-time';
import type { PackagedFile } from './packaged-photos';

export interface Manifest {
  /** What the package is, and what its text is bound to. */
  lines: readonly string[];
  /** Names of what could not be put in. */
  left: readonly string[];
  madeAt: Date;
}

/**
 * One ZIP of the files with `manifest.txt`: the SHA-256 of each, as `sha256sum -c` reads them, so that
 * whoever receives the package can tell whether something was exchanged.
 */
export function zipWithManifest(files: readonly PackagedFile[], manifest: Manifest): Uint8Array {
  const { madeAt, left, lines } = manifest;
  const written = [
    ...lines.map((line) => `# ${line}`),
    `# 生成时间：${shanghaiTimeText(madeAt)}`,
    ...left.map((name) => `# 没有装入：${name}（请在平台里查看）`),
    ...files.map(({ name, bytes }) => `${hash('sha256', bytes)}  ${name}`),
  ].join('\n');
  return zipSync(
    Object.fromEntries([
      ...files.map(({ name, bytes }) => [name, bytes] as const),
      ['manifest.txt', strToU8(`${written}\n`)] as const,
    ]),
    // PDF and photos are compressed already; the days of the files are those of the package.
    { level: 1, mtime: madeAt },
  );
}
