import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** Every file of the build output, as paths with `/` relative to its root, sorted. */
export function listPackageFiles(distFolder: string): string[] {
  return readdirSync(distFolder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(path.join(distFolder, name)).isFile())
    .map((name) => name.split(path.sep).join('/'))
    .sort();
}

export const withoutExtension = (file: string) => file.replace(/\.[^./]+$/, '');
