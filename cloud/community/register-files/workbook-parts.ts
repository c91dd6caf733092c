import { posix } from 'node:path';
import { FileRefused } from './file-refused';
import { readXml } from './read-xml';

export interface WorkbookParts {
  /** In the order of the tabs; hidden sheets are left out. */
  readonly visibleSheets: readonly { name: string; path: string }[];
  readonly sharedTextsPath: string;
  readonly stylesPath: string;
  /** Dates are counted from 1904 instead of 1900 (files of old Macs). */
  readonly countsFrom1904: boolean;
}

/** Where the parts of a workbook are: their names differ between programs (ECMA-376 part 1 § 18.2). */
export async function readWorkbookParts(
  parts: ReadonlyMap<string, Uint8Array>,
): Promise<WorkbookParts> {
  const targets = new Map<string, string>();
  const pathOfType = new Map<string, string>();
  await readXml(partOf(parts, 'xl/_rels/workbook.xml.rels'), {
    open(name, { Id, Type, Target }) {
      if (name !== 'Relationship' || !Id || !Type || !Target) return;
      const path = posix.join('/xl', Target.startsWith('/') ? posix.join('..', Target) : Target);
      targets.set(Id, path.slice(1).toLowerCase());
      pathOfType.set(Type.slice(Type.lastIndexOf('/') + 1), path.slice(1).toLowerCase());
    },
  });
  const visibleSheets: { name: string; path: string }[] = [];
  let countsFrom1904 = false;
  await readXml(partOf(parts, 'xl/workbook.xml'), {
    open(name, attributes) {
      if (name === 'workbookPr') countsFrom1904 = /^(?:1|true)$/.test(attributes.date1904 ?? '');
      if (name !== 'sheet' || (attributes.state ?? 'visible') !== 'visible') return;
      const [, relation = ''] =
        Object.entries(attributes).find(([key]) => key.endsWith(':id')) ?? [];
      const path = targets.get(relation);
      // A chart sheet has a target too, but no cells.
      if (path?.startsWith('xl/worksheets/'))
        visibleSheets.push({ name: attributes.name ?? '', path });
    },
  });
  return {
    visibleSheets,
    sharedTextsPath: pathOfType.get('sharedStrings') ?? '',
    stylesPath: pathOfType.get('styles') ?? '',
    countsFrom1904,
  };
}

function partOf(parts: ReadonlyMap<string, Uint8Array>, path: string): Uint8Array {
  const content = parts.get(path);
  if (content === undefined) throw new FileRefused({ code: 'registerFileUnreadable' });
  return content;
}
