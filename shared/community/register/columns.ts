import { cleanText } from './clean-text';
import type { RegisterRefusal } from './refusals';
import type { RegisterKind } from './register';
import type { RegisterTable } from './register-table';

/** A column of the file that is not imported: because the law asks for it, or nobody knows it. */
export interface IgnoredColumn {
  readonly name: string;
  readonly reason: 'identityNumber' | 'sex' | 'unknown' | 'duplicate';
}

/**
 * The columns a register is read from, in the words that offices use for them. The first word names
 * the column to people; an earlier word wins when a file has two such columns (the registered area
 * goes before the building area, Judicial Interpretation on condominium ownership art. 8).
 */
const columns = {
  building: ['楼栋', '楼幢', '幢', '栋', '楼号', '幢号', '栋号', '楼栋号', '楼宇', '楼座', '座'],
  entrance: ['单元', '单元号', '门洞', '梯号'],
  roomNumber: ['房号', '室号', '房间号', '房屋编号', '户室号', '门牌号', '房屋号', '室'],
  kind: ['用途', '房屋用途', '规划用途', '房屋类型', '类型', '物业类型', '房屋性质'],
  area: [
    '专有部分面积',
    '登记面积',
    '产权面积',
    '产权登记面积',
    '建筑面积',
    '房屋面积',
    '房屋建筑面积',
    '实测面积',
    '合同面积',
    '面积',
  ],
  ownerNames: ['业主姓名', '业主', '产权人', '所有权人', '权利人', '房主', '业主名称', '姓名'],
  phones: ['业主手机', '手机', '手机号', '手机号码', '业主电话', '联系电话', '电话', '联系方式'],
  remark: ['产权备注', '备注', '产权状态', '销售状态', '房屋状态', '说明'],
  villagerGroup: ['村民小组', '小组', '组别', '组', '所属小组', '自然村'],
  householdNumber: ['户号', '户编号', '家庭编号', '户籍编号', '户序号'],
  headName: ['户主', '户主姓名'],
  memberName: ['成员姓名', '家庭成员', '姓名', '家庭成员姓名', '村民姓名'],
  kinship: ['与户主关系', '家庭关系', '关系', '和户主关系', '与户主的关系'],
  birthDate: ['出生日期', '出生年月日', '出生年月', '生日', '出生'],
  phone: ['手机', '手机号', '手机号码', '联系电话', '电话', '联系方式'],
} as const;

export type RegisterField = keyof typeof columns;

/** What a column is called in messages to people. */
export const columnName = (field: RegisterField): string => columns[field][0];

const fieldsOf: Record<RegisterKind, { required: RegisterField[]; optional: RegisterField[] }> = {
  compound: {
    required: ['building', 'roomNumber', 'area', 'ownerNames'],
    optional: ['entrance', 'kind', 'phones', 'remark'],
  },
  village: {
    required: ['householdNumber', 'memberName', 'kinship'],
    optional: ['villagerGroup', 'headName', 'birthDate', 'phone'],
  },
};

export interface RegisterHeader {
  readonly kind: RegisterKind;
  readonly line: number;
  /** Index of the cell in which a field stands. */
  readonly positions: ReadonlyMap<RegisterField, number>;
  readonly names: readonly string[];
  readonly ignoredColumns: readonly IgnoredColumn[];
}

// Titles such as "锦绣花园业主名册" and a date often stand above the header.
const linesAboveHeader = 10;

/** Finds the header line and decides whose register it is; refuses by naming the missing columns. */
export function recogniseHeader(
  table: RegisterTable,
): { ok: true; header: RegisterHeader } | { ok: false; refusal: RegisterRefusal } {
  let best: { found: number; missing: RegisterField[] } = {
    found: 0,
    missing: fieldsOf.compound.required,
  };
  for (const { line, cells } of table.lines.slice(0, linesAboveHeader)) {
    const names = cells.map(headerName);
    for (const kind of ['compound', 'village'] as const) {
      const { required, optional } = fieldsOf[kind];
      const positions = findColumns([...required, ...optional], names);
      const missing = required.filter((field) => !positions.has(field));
      if (missing.length === 0) {
        const ignoredColumns = findIgnored(cells, names, positions);
        return { ok: true, header: { kind, line, positions, names, ignoredColumns } };
      }
      if (positions.size > best.found) best = { found: positions.size, missing };
    }
  }
  const missing = best.missing.map(columnName);
  return { ok: false, refusal: { code: 'registerHeaderNotRecognised', details: { missing } } };
}

/** Without the unit in brackets, required-marks and spaces: "* 建筑面积（㎡）" is 建筑面积. */
export const headerName = (cell: string): string =>
  cleanText(cell.slice(0, 100))
    .replace(/[([【].*?[)\]】]/g, '')
    .replace(/[\s*:]/g, '')
    .replace(/m2$/, '');

function findColumns(fields: RegisterField[], names: readonly string[]) {
  const positions = new Map<RegisterField, number>();
  for (const field of fields) {
    const words: readonly string[] = columns[field];
    const word = words.find((candidate) => names.includes(candidate));
    if (word !== undefined) positions.set(field, names.indexOf(word));
  }
  return positions;
}

function findIgnored(
  cells: readonly string[],
  names: readonly string[],
  positions: ReadonlyMap<RegisterField, number>,
): IgnoredColumn[] {
  const used = new Set(positions.values());
  const allWords: readonly string[] = [...positions.keys()].flatMap((field) => columns[field]);
  return names.flatMap((name, index) => {
    if (name === '' || used.has(index)) return [];
    return [{ name: cleanText(cells[index] ?? ''), reason: whyIgnored(name, allWords) }];
  });
}

function whyIgnored(name: string, words: readonly string[]): IgnoredColumn['reason'] {
  if (/身份证|证件号|证件号码|公民身份/.test(name)) return 'identityNumber';
  if (name === '性别') return 'sex';
  return words.includes(name) ? 'duplicate' : 'unknown';
}
