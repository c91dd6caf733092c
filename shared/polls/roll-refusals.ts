type Range = { min: number; max: number };

/** Refusals about correcting a frozen roll, and about objections to roll and result. */
export const rollRefusals = {
  rollNotCorrectable: '表决已经开始，名册不能再改。确实有误的，请取消这次表决后重新发起。',
  rollCorrectionChanged: '名册刚刚又有变化，请刷新页面，看过最新的改动后再确认更正。',
  rollCorrectionEmpty:
    '现在的房屋名册和表决名册一致，没有要更正的地方。请先更正房屋名册，再来这里。',
  rollCorrectionReasonLength: ({ min, max }: Range) =>
    `请写明更正名册的原因，${min} 到 ${max} 个字。`,
  objectionTextLength: ({ min, max }: Range) => `请写明哪里有问题，${min} 到 ${max} 个字。`,
  objectionAnswerLength: ({ min, max }: Range) => `请写明答复，${min} 到 ${max} 个字。`,
  objectionNotNow: '现在不是提异议的时间。名册异议在表决开始以前提，结果异议在公示期内提。',
  objectionsTooMany: ({ most }: { most: number }) =>
    `您已经有 ${most} 条异议在等待答复，请等工作人员答复后再提。`,
  objectionNotFound: '没有找到这条异议，请返回列表刷新后再看。',
  objectionAnswered: '这条异议刚刚已经有人答复了，请刷新页面查看。',
} as const;
