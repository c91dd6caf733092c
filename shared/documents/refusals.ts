/** Expected refusals about prints and exports. */
export const documentRefusals = {
  documentNotFound: '这份文件已经过期或者找不到了，请重新生成一份。',
} as const;
