import type { TypedRefusal } from '@/shared/typed-refusal';

/** Why a register file cannot be read at all. Faults of single lines stand in `faults.ts`. */
export const registerRefusals = {
  registerFileEmpty: '这个文件里没有内容，请检查是不是选错了文件。',
  registerFileTooLarge: ({ limitMegabytes }: { limitMegabytes: number }) =>
    `文件太大，最多 ${limitMegabytes} MB。请只保留名册所在的工作表，删去图片后再上传。`,
  registerTooManyRows: ({ limit }: { limit: number }) =>
    `名册的行数太多，一次最多 ${limit} 行。请按楼栋分成几个文件，分次导入。`,
  registerFileUnreadable: '文件打不开，可能已经损坏。请用表格软件打开，另存为 .xlsx 后再上传。',
  registerFileNotATable:
    '这不是表格文件。请用表格软件（Excel 或 WPS）打开名册，另存为 .xlsx 或 .csv 后再上传。',
  registerOldSpreadsheet:
    '这是旧格式的表格（.xls 或 .et）。请用表格软件打开，选“另存为”，格式选 .xlsx，再上传。',
  registerFileProtected: '这个表格加了打开密码。请在表格软件里去掉密码、保存后再上传。',
  registerQuoteNotClosed: ({ line }: { line: number }) =>
    `第 ${line} 行有一个英文双引号没有配对。请删去多余的引号，或另存为 .xlsx 后再上传。`,
  registerHeaderNotRecognised: ({ missing }: { missing: readonly string[] }) =>
    `没有认出表头，缺少这些列：${missing.join('、')}。请在名册第一行写明各列的名称。`,
} as const;

export type RegisterRefusal = TypedRefusal<typeof registerRefusals>;
