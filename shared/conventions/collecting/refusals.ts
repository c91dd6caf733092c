import type { TypedRefusal } from '@/shared/typed-refusal';

type Range = { min: number; max: number };

/** Refusals about collecting opinions. */
export const collectingRefusals = {
  collectingOver: '这次征集已经截止，不能再提意见。拟定草案以后，可以对草案逐条提修改建议。',
  collectingNotOver: ({ until }: { until: string }) =>
    `征集还没有到期，要到 ${until} 结束以后才能汇总。`,
  opinionWordsLength: ({ min, max }: Range) => `请写明您的意见，${min} 到 ${max} 个字。`,
  opinionsTooMany: ({ most }: { most: number }) =>
    `这次征集每人最多提 ${most} 条意见，可以先收回一条再写。`,
  householdOpinionsTooMany: ({ most }: { most: number }) =>
    `这一户的纸质意见已经录入 ${most} 条，不能再录。`,
  opinionNotFound: '没有找到这条意见，可能已经收回，请刷新后再看。',
  opinionNotYours: '只能收回自己的意见；纸质意见由工作人员收回。',
  opinionHomeMissing: '请选择提意见的是哪一户。',
  promptNotFound: '这个提示题已经改过或删掉，请刷新后再填。',
  promptAnswered: ({ chapter }: { chapter: string }) =>
    `“${chapter}”的提示题已经有人回答，不能再改字或删掉。可以另外加一题。`,
  promptWordsLength: ({ min, max }: Range) => `每一题请写 ${min} 到 ${max} 个字。`,
  promptChapterLength: ({ min, max }: Range) => `章节名请写 ${min} 到 ${max} 个字。`,
  promptsCount: ({ min, max }: Range) => `提示题要有 ${min} 到 ${max} 个。`,
  collectingSummaryLength: ({ min, max }: Range) =>
    `请写明收到哪些意见、怎样处理，${min} 到 ${max} 个字，所有居民都能看到。`,
} as const;

export type CollectingRefusal = TypedRefusal<typeof collectingRefusals>;
