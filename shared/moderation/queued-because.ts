/** What brings something before the moderators, in their words. */
export const queuedBecause = {
  wordList: '词表发现可疑用语',
  contentCheck: '微信内容检查认为可疑',
  photo: '照片要人工看一看',
  notChecked: '没能自动检查',
  reports: '有人举报',
  appeal: '作者申诉',
  rewritten: '隐藏后重新提交',
} as const;

export type QueuedBecause = keyof typeof queuedBecause;
