// `npm run check:sizes`: the size of the main package and of each subpackage of the built mini-program
// against our own budget. WeChat refuses packages over 2 MB; ours open on a slow network, too.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { packageSizes } from '@/test/mini-program-host/package/package-sizes';

/** KB are 1024 bytes, as WeChat counts. */
const KILOBYTE = 1024;
const MAIN_PACKAGE_BUDGET = 900 * KILOBYTE;
const SUBPACKAGE_BUDGET = 400 * KILOBYTE;

function checkSizes(distFolder: string): boolean {
  const { main, subpackages } = packageSizes(distFolder);
  const packages = [
    { name: 'main', bytes: main, budget: MAIN_PACKAGE_BUDGET },
    ...Object.entries(subpackages).map(([name, bytes]) => ({
      name,
      bytes,
      budget: SUBPACKAGE_BUDGET,
    })),
  ];
  const width = Math.max(...packages.map(({ name }) => name.length));
  for (const { name, bytes, budget } of packages) {
    const verdict = bytes > budget ? 'OVER' : 'ok';
    process.stdout.write(
      `${name.padEnd(width)}  ${inKilobytes(bytes)} of ${inKilobytes(budget)}  ${verdict}\n`,
    );
  }
  return packages.every(({ bytes, budget }) => bytes <= budget);
}

/** Rounded up, so that what is over the budget never looks as if it just fitted. */
const inKilobytes = (bytes: number): string =>
  `${Math.ceil(bytes / KILOBYTE)} KB`.padStart('0000 KB'.length);

const distFolder = resolve(process.env.MINI_PROGRAM_FOLDER ?? 'dist');
if (!existsSync(join(distFolder, 'app.json'))) {
  process.stderr.write(`no mini-program in ${distFolder}; npm run build:weapp makes it\n`);
  process.exitCode = 1;
} else if (!checkSizes(distFolder)) process.exitCode = 1;
