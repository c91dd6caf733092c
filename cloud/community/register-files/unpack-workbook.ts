import { unzipSync } from 'fflate';
import { registerFileLimits } from '@/shared/community/register/register-file-limits';
import { FileRefused } from './file-refused';

// 60,000 rows of a register take 25 to 40 MB of XML.
const unpackedLimit = 96 * 1024 * 1024;
const entryLimit = 2_000;
const neededPart = /^xl\/(?:[^/]+\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/i;

/**
 * The XML parts of a workbook that a table needs, by path in lower case. A zip bomb is refused:
 * what counts is the declared size of the needed parts, and a part is never unpacked beyond it.
 */
export function unpackWorkbook(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  let unpackedSize = 0;
  let entries = 0;
  const refuseBomb = () => {
    throw new FileRefused({
      code: 'registerFileTooLarge',
      details: { limitMegabytes: registerFileLimits.megabytes },
    });
  };
  const parts = unzip(bytes, ({ name, originalSize }) => {
    entries += 1;
    if (entries > entryLimit) refuseBomb();
    if (!neededPart.test(name)) return false;
    unpackedSize += originalSize;
    if (unpackedSize > unpackedLimit) refuseBomb();
    return true;
  });
  const byPath = new Map(
    Object.entries(parts).map(([path, content]) => [path.toLowerCase(), content]),
  );
  if (!byPath.has('xl/workbook.xml')) throw new FileRefused({ code: 'registerFileNotATable' });
  return byPath;
}

function unzip(
  bytes: Uint8Array,
  filter: (entry: { name: string; originalSize: number }) => boolean,
) {
  try {
    return unzipSync(bytes, { filter });
  } catch (problem) {
    if (problem instanceof FileRefused) throw problem;
    // Whatever else unpacking says, the archive is damaged or forged.
    throw new FileRefused({ code: 'registerFileUnreadable' });
  }
}
