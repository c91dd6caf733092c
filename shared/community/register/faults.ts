import { columnName, type RegisterField } from './columns';

interface FaultDetails {
  readonly label: string;
  /** The earlier line that this one repeats. */
  readonly otherLine: number;
  readonly count: number;
}

/** What is wrong with a line that cannot be imported, and how to put it right. */
const faultMessages = {
  areaMissing: () => '面积没有填。请按不动产权证补上，例如 98.36。',
  areaNotPositive: () => '面积必须大于 0。请按不动产权证改正。',
  areaNotANumber: () => '面积不是数字。请用数字填写，例如 98.36。',
  areaImplausible: () => '面积大得不合情理，可能漏了小数点。请按不动产权证改正。',
  areaTooPrecise: () => '面积最多保留两位小数。请按不动产权证填写，不要自行四舍五入。',
  ownerMissing: () => '业主姓名没有填。请补上；还没有卖出的房屋，请在备注写“未售”。',
  buildingMissing: () => '楼栋没有填。如果是合并的单元格，请取消合并，并在每一行都写上楼栋。',
  roomMissing: () => '房号没有填，请补上。',
  roomIsDate: () => '房号被表格软件变成了日期。请把房号这一列设为“文本”格式，重新填写，例如 1-2。',
  kindUnknown: () => '看不懂这个用途。请写：住宅、商铺、办公、车位或储藏室。',
  phoneMalformed: () => '手机号不对。请填 11 位手机号；座机请带区号；没有就空着。',
  nameMalformed: () => '姓名不对：只有一个字，或者夹着一长串数字。请只写姓名。',
  duplicateUnit: ({ otherLine }) => `和第 ${otherLine} 行是同一套房。请核对，只留正确的一行。`,
  summaryRow: () => '这是合计行，不是一套房（一个人）。请删去，或者选择不导入这一行。',
  noteRow: () => '这一行只有一格有内容，像是说明文字。请删去，或者选择不导入这一行。',
  spreadsheetError: ({ label }) => `${label}里是表格公式的错误提示。请改成真正的内容。`,
  cellTooLong: ({ label }) => `${label}太长，不像是这一列的内容。请核对。`,
  villagerGroupMissing: () => '村民小组没有填。如果是合并的单元格，请取消合并，每一行都写上。',
  householdNumberMissing: () => '户号没有填。如果是合并的单元格，请取消合并，每一行都写上。',
  memberMissing: () => '成员姓名没有填，请补上。',
  birthDateMalformed: () => '出生日期不对。请写成 1961-09-16 这样的年月日。',
  duplicateMember: ({ otherLine }) => `和第 ${otherLine} 行是同一户的同一个人。请只留一行。`,
} as const satisfies Record<string, (details: FaultDetails) => string>;

/** What somebody should look at, though the line can be imported. */
const warningMessages = {
  areaUnusual: () => '面积不常见，请和不动产权证核对一下。',
  kindMissing: () => '没有写用途，按住宅计算。车位请写明“车位”，否则会算进表决面积。',
  phoneCountDiffers: () => '手机的个数和姓名的个数不一样，已按先后顺序对应。请核对。',
  coOwnerMissing: () => '备注写着共有，但只有一位业主。请补上其他共有人。',
  developerRowNamesAPerson: () =>
    '备注是未售或未交付，但写的是个人。这一套按建设单位计算，他的其他房屋仍算他本人的。',
  severalDevelopers: () => '未售和未交付的房屋写了不止一个单位，都按同一个建设单位计算。请核对。',
  sameNameWithoutPhone: ({ count }) =>
    `这个姓名出现在 ${count} 套房，有的没有手机：没有手机的按同一个人计算。请补上手机，以免算错人数。`,
  otherSheetsNotRead: () => '文件里还有别的工作表没有读取。只读取第一个工作表，请合并后再导入。',
  headMissing: () => '这一户没有写明谁是户主。',
  severalHeads: ({ otherLine }) => `这一户不止一位户主（另见第 ${otherLine} 行）。请核对。`,
  headNameDiffers: () => '户主一栏的姓名，和这一户里关系为户主的成员不一致。请核对。',
  kinshipMissing: () => '没有写与户主的关系。',
  birthDateMissing: () => '没有写出生日期，无法判断是否年满 18 周岁，暂不计入表决人数。',
} as const satisfies Record<string, (details: FaultDetails) => string>;

export type FaultCode = keyof typeof faultMessages;
export type WarningCode = keyof typeof warningMessages;

interface Finding {
  /** Line in the file, from 1, the header counted. */
  readonly line: number;
  readonly field: RegisterField | null;
  /** The cell as it stands in the file, shortened, with ID numbers blotted out. */
  readonly cell: string;
  /** For the person who imports: what is wrong and what to do. */
  readonly message: string;
}

export interface RegisterFault extends Finding {
  readonly fault: FaultCode;
}

export interface RegisterWarning extends Finding {
  readonly warning: WarningCode;
}

interface FindingPlace {
  line: number;
  field: RegisterField | null;
  cell: string;
  otherLine?: number;
  count?: number;
}

export const aFault = (fault: FaultCode, place: FindingPlace): RegisterFault => ({
  ...finding(faultMessages[fault], place),
  fault,
});

export const aWarning = (warning: WarningCode, place: FindingPlace): RegisterWarning => ({
  ...finding(warningMessages[warning], place),
  warning,
});

function finding(message: (details: FaultDetails) => string, place: FindingPlace): Finding {
  const { line, field, cell, otherLine = 0, count = 0 } = place;
  const label = field === null ? '' : columnName(field);
  return { line, field, cell: showCell(cell), message: message({ label, otherLine, count }) };
}

/** ID numbers (15 or 18 digits) must not reach a stored report through a quoted cell. */
const showCell = (cell: string): string =>
  cell.slice(0, 200).replace(/\d{14,17}[\dXx]/g, (number) => `${number.slice(0, 3)}****`);
