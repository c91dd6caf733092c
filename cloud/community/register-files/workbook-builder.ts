import { strToU8, zipSync } from 'fflate';

const namespaces =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const relationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface WorkbookParts {
  /** The XML inside `sheetData`, by sheet; a name in brackets is a hidden sheet. */
  sheets: Record<string, string>;
  sharedTexts?: string;
  styles?: string;
  workbookProperties?: string;
}

/** A workbook for tests, part by part, so that a test can write what no program should. */
export function aWorkbook({
  sheets,
  sharedTexts = '',
  styles = '',
  workbookProperties = '',
}: WorkbookParts): Uint8Array {
  const names = Object.keys(sheets);
  const sheetTags = names.map((name, index) => {
    const state = name.startsWith('(') ? ' state="hidden"' : '';
    return `<sheet name="${name}" sheetId="${index + 1}"${state} r:id="s${index}"/>`;
  });
  const target = (id: string, type: string, path: string) =>
    `<Relationship Id="${id}" Type="${relationship}/${type}" Target="${path}"/>`;
  const targets = [
    ...names.map((_, index) => target(`s${index}`, 'worksheet', `worksheets/sheet${index}.xml`)),
    target('texts', 'sharedStrings', '/xl/sharedStrings.xml'),
    target('styles', 'styles', 'styles.xml'),
  ];
  const parts: Record<string, string> = {
    'xl/workbook.xml': `<workbook ${namespaces}><workbookPr ${workbookProperties}/><sheets>${sheetTags.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${targets.join('')}</Relationships>`,
    'xl/sharedStrings.xml': `<sst ${namespaces}>${sharedTexts}</sst>`,
    'xl/styles.xml': `<styleSheet ${namespaces}>${styles}</styleSheet>`,
  };
  names.forEach((name, index) => {
    // The claimed size is wrong on purpose: nobody may rely on it.
    parts[`xl/worksheets/sheet${index}.xml`] =
      `<?xml version="1.0" encoding="UTF-8"?><worksheet ${namespaces}><dimension ref="A1"/><sheetData>${sheets[name]}</sheetData></worksheet>`;
  });
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])),
  );
}

/** A row of text cells. */
export const textRow = (...texts: string[]): string =>
  `<row>${texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;
