type Range = { min: number; max: number };

/** Every expected "no" around moderation: what the person reads says what to do next. */
export const moderationRefusals = {
  wordsNotAllowed: ({ suspicion }: { suspicion: string }) =>
    `这段文字可能有“${suspicion}”的内容，不能以单位的名义发布。请修改后再提交。`,
  ownWordsNotAllowed: ({ suspicion }: { suspicion: string }) =>
    `这段文字可能有“${suspicion}”的内容，不能直接发布。请修改后再提交。`,
  moderatedThingUnknown: '没有找到这条内容，可能已经被作者收回，请刷新后再看。',
  moderationItemUnknown: '没有找到这条待审核的内容，可能已经被作者收回，请返回列表刷新。',

  alreadyModerated: ({ decision }: { decision: 'show' | 'hide' }) =>
    `这条内容刚刚已经有人处理过了：${decision === 'show' ? '可以显示' : '已隐藏'}。请返回列表看下一条。`,
  moderationItemChanged: '这条内容刚刚有变化，请刷新后重新查看再处理。',
  ownWordsNotModerated:
    '这是您自己写的，要由另一位管理员审核。没有别人的，请社区管理员再指派一位议事厅管理员。',
  appealNeedsAnother: '这条内容是您隐藏的，申诉要由另一位管理员来复核。',
  moderationReasonMissing: '请先选择隐藏的原因，作者和大家都能看到。',
  moderationNoteMissing: '选择了“其他”，请用一两句话写明原因。',

  ownWordsNotReported: '这是您自己写的，不用举报。想收回的话，请在原来的页面撤回。',
  alreadyReported: '您已经举报过这条内容，管理员会处理，不用再点。',
  notShownAnyMore: '这条内容已经不再显示，不用举报了，请刷新页面。',
  reportWordsMissing: '选择了“其他”，请用一两句话写明哪里不妥。',

  notHidden: '这条内容现在没有被隐藏，不用申诉，请刷新后再看。',
  alreadyAppealed: '您已经为这条内容申诉过一次，请等待复核结果。',
  appealLength: ({ min, max }: Range) => `申诉的理由要写 ${min} 到 ${max} 个字，请修改。`,

  forbiddenWordsTooMany: ({ max }: { max: number }) =>
    `本社区最多添加 ${max} 个词，请先删去几个再添加。`,
  forbiddenWordTooShort: '只有标点或一个字的词会误伤很多内容，请至少写两个字。',
} as const;
