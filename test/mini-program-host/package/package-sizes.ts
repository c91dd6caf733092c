import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { AppConfig } from '../contract';
import { listPackageFiles } from './package-files';

export interface PackageSizes {
  /** Bytes of everything outside the subpackages. */
  main: number;
  /** Bytes by subpackage root. */
  subpackages: Record<string, number>;
  total: number;
}

/** DevTools reads it and leaves it out of the upload. */
const NOT_UPLOADED = /^project(\.private)?\.config\.json$/;

/**
 * Counts the build output as WeChat does: a file belongs to the subpackage whose root it lies under,
 * and to the main package otherwise. Bytes before WeChat's own compression, which is what its limits
 * are stated in.
 */
export function packageSizes(distFolder: string): PackageSizes {
  const appConfig = JSON.parse(
    readFileSync(path.join(distFolder, 'app.json'), 'utf8'),
  ) as AppConfig;
  const roots = (appConfig.subPackages ?? appConfig.subpackages ?? []).map(({ root }) =>
    root.replace(/\/+$/, ''),
  );
  const sizes: PackageSizes = {
    main: 0,
    subpackages: Object.fromEntries(roots.map((root) => [root, 0])),
    total: 0,
  };
  for (const file of listPackageFiles(distFolder)) {
    if (NOT_UPLOADED.test(file)) continue;
    const bytes = statSync(path.join(distFolder, file)).size;
    const root = roots.find((candidate) => file.startsWith(`${candidate}/`));
    if (root === undefined) sizes.main += bytes;
    else sizes.subpackages[root] = (sizes.subpackages[root] ?? 0) + bytes;
    sizes.total += bytes;
  }
  return sizes;
}
