type Range = { min: number; max: number };

/** Every expected "no" about carrying out what was decided. */
export const promiseRefusals = {
  promiseNotFound: '还没有公布执行计划，请返回议题刷新后再看。',
  promiseAlreadyPlanned: '这个议题已经有执行计划，请刷新页面查看，有变化请修改步骤日期。',
  topicNotImplementing: '这个议题现在不在执行阶段，不能公布计划，请刷新页面查看最新进展。',
  promiseNotYours: ({ body }: { body: string }) =>
    `这件事由${body}负责，只有他们和管理议题的委员会能更新。有情况请联系他们。`,
  promiseNotUnderWay: '这件事已经办结报告，不能再更新。请刷新页面查看。',
  promiseBodyMissing: '请选择由谁负责，或者填写负责单位的名称。',
  promiseBodyLength: ({ min, max }: Range) => `负责单位的名称要写 ${min} 到 ${max} 个字，请修改。`,
  promiseContactLength: ({ min, max }: Range) =>
    `联系方式要写 ${min} 到 ${max} 个字，写明找谁、电话多少。`,
  promiseTaskLength: ({ min, max }: Range) => `要做的事要写 ${min} 到 ${max} 个字，请修改。`,
  promiseBudgetRange: '预算要在 0 到 10 亿元之间，请修改。',
  milestonesCount: ({ min, max }: Range) => `请列出 ${min} 到 ${max} 个步骤。`,
  milestoneTitleLength: ({ min, max }: Range) => `步骤的名称要写 ${min} 到 ${max} 个字，请修改。`,
  milestoneDayPast: '步骤的日期不能早于今天，请重新选择。',
  milestoneDayFar: '步骤的日期不能超过十年以后，请重新选择。',
  milestonesNotInOrder: '步骤要按日期先后排列，请调整顺序或日期。',
  milestoneNotFound: '没有找到这个步骤，请刷新页面后再看。',
  milestoneAlreadyDone: '这个步骤刚刚已经登记完成，请刷新页面查看。',
  milestoneDaySame: '新的日期和原来一样，请选择别的日期。',
  milestoneDoneDay: '完成日期要在公布计划之后、今天或今天之前，请重新选择。',
  changeReasonLength: ({ min, max }: Range) =>
    `请写明改变的原因，${min} 到 ${max} 个字，所有人都能看到。`,
  promiseUnchanged: '没有改动任何内容，不用保存。',
  progressLength: ({ min, max }: Range) => `进展要写 ${min} 到 ${max} 个字，请修改。`,
  promisePhotosTooMany: ({ max }: { max: number }) => `最多放 ${max} 张照片，请删去几张。`,
  promisePhotosRepeated: '有一张照片放了两次，请删去一张。',
  spendingForLength: ({ min, max }: Range) => `请写明钱花在哪里，${min} 到 ${max} 个字。`,
  spendingAmountRange: '金额要在 0.01 元到 10 亿元之间，请修改。',
  spendingNotFound: '没有找到这笔支出，请刷新页面后再看。',
  spendingAlreadyCountered: '这笔支出已经冲销，不能再冲销一次。需要的话请重新登记一笔。',
  reportSummaryLength: ({ min, max }: Range) => `办结报告要写 ${min} 到 ${max} 个字，请修改。`,
  milestonesUnexplained: ({ titles }: { titles: string }) =>
    `还有步骤没有完成：${titles}。请先登记完成，或者写明没有完成的原因。`,
  explanationLength: ({ min, max }: Range) => `没有完成的原因要写 ${min} 到 ${max} 个字，请修改。`,
  promiseNotRateable: '现在不在评价期，不能评价。请刷新页面查看最新进展。',
  ratingWordsLength: ({ max }: Range) => `评价不要超过 ${max} 个字，请修改。`,
  topicNotResumable: '这个议题现在不能要求继续办理，请刷新页面查看最新进展。',
} as const;
