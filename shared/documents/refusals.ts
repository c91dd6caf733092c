/** Expected refusals about prints and exports. */
export const documentRefusals = {
  documentTooLarge: '内容太多，一份文件放不下，请选择一栋楼，分批生成。',
  documentNotFound: '这份文件已经过期或者找不到了，请重新生成一份。',
} as const;
