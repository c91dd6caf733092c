import type { TypedRefusal } from '@/shared/typed-refusal';

type Range = { min: number; max: number };

/** Every expected "no" around arguments for and against. */
export const argumentRefusals = {
  argumentsClosed: '这个议题现在不收集理由，可以看看大家已经说了什么。',
  argumentNotFound: '没有找到这条理由，请返回刷新后再看。',
  argumentNotOpen: '这条理由正在审核或者已被隐藏，不能回复和评价，请看别的理由。',
  argumentTextLength: ({ min, max }: Range) => `一条理由要写 ${min} 到 ${max} 个字，请修改。`,
  replyTextLength: ({ min, max }: Range) => `一条回复要写 ${min} 到 ${max} 个字，请修改。`,
  argumentsOfOneTooMany: ({ most }: { most: number }) =>
    `每个人在一个议题里最多写 ${most} 条理由，您可以评价或回复别人的理由。`,
  repliesOfOneTooMany: ({ most }: { most: number }) =>
    `每个人在一个议题里最多写 ${most} 条回复，请把机会留给别的邻居。`,
  stanceMissing: '请先选一选您对这件事的态度，再评价理由。',
  ownArgumentMarked: '这是您自己写的理由，请别的邻居来评价。',
} as const;

/** A refusal as the rules of arguments return it. */
export type ArgumentRefusal = TypedRefusal<typeof argumentRefusals>;
