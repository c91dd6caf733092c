type Range = { min: number; max: number };

/** Refusals about the words of a convention and its clauses. */
export const clauseRefusals = {
  conventionTextStands:
    '草案已经提请审核或交付表决，现在不能再改。需要改的话，请等审核或表决有结果。',
  draftNotYet: '还在征集民意，征集结束以后才能写草案。',
  draftNotPublished: '草案还没有公布，请过几天再来看。',
  draftBegunAlready: '这一次的草案已经动笔了，请刷新后接着写。',
  draftNotBegun: '这一次的草案还没有动笔，请先选择从哪里开始写。',
  draftNothingToBeginFrom: '没有可以接着写的文稿，请改用范本开始。',
  clauseNotInForce: '要引用的条款不在现行公约里，可能刚刚修订过，请重新选择。',
  citationsTooMany: ({ max }: { max: number }) => `一次最多引用 ${max} 条，请去掉几条。`,
  clauseIsHeading: '章节标题不用写说明，请选择具体的条款。',
  plainWordsLength: ({ min, max }: Range) => `白话说明要写 ${min} 到 ${max} 个字，请修改。`,
  exampleLength: ({ max }: { max: number }) => `举例不要超过 ${max} 个字，请改短一些。`,
} as const;
