/** Every expected "no" about turnout, visits and reminders. */
export const turnoutRefusals = {
  turnoutNotYet: '表决还没有开始，开始以后才能看到参与情况。',
  turnoutOver: '表决已经结束，请看公布的结果。',
  turnoutBuildingUnknown: '这次表决的名册里没有这栋楼，请返回重新选择。',
  visitVoterUnknown: '这次表决的名册里没有这一户，请刷新名单后再登记。',
  visitPaperNotInSecret: '不记名表决只能在小程序里投票，不发纸质票。请改选别的情况。',
  nobodyToRemind:
    '现在没有可以提醒的人：没投票的要么没有绑定小程序，要么最近已经提醒过。请看上门名单。',
  openingReminderOver: '表决已经开始或取消，不用再设提醒。',
} as const;
