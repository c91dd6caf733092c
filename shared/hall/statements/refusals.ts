import type { TypedRefusal } from '@/shared/typed-refusal';

/** Every expected "no" around statements and opinions on them. */
export const statementRefusals = {
  statementsClosed: '这个议题现在不收集观点，可以看看大家已经说了什么。',
  statementNotFound: '没有找到这条观点，请返回刷新后再看。',
  statementNotOpen: '这条观点正在审核或者已被隐藏，不用表态，请看下一条。',
  statementTextLength: ({ min, max }: { min: number; max: number }) =>
    `一条观点要写 ${min} 到 ${max} 个字，请修改。`,
  statementSaidAlready: '已经有人说过一样的话，请直接对那一条表态。',
  statementsOfOneTooMany: ({ most }: { most: number }) =>
    `每个人在一个议题里最多写 ${most} 条观点，您可以对别人的观点表态。`,
  statementsOfTopicTooMany: ({ most }: { most: number }) =>
    `这个议题已经有 ${most} 条观点，不再收新的，请对已有的观点表态。`,
} as const;

/** A refusal as the rules of statements return it. */
export type StatementRefusal = TypedRefusal<typeof statementRefusals>;
