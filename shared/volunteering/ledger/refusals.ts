import { minutesText } from '../minutes-text';

/** Every expected "no" about minutes, their posting, benefits and leaderboards. */
export const ledgerRefusals = {
  notEnoughMinutes: ({ spendable }: { spendable: number }) =>
    `可用的时长不够，现在有 ${minutesText(Math.max(0, spendable))}。多参加几次服务再来吧。`,

  minutesEntryNotFound: '没有找到这条时长记录，请刷新页面后再看。',
  entryNotCorrectable: '只有服务和互助的时长可以更正，请选择原来的那条记录。',
  notYourEntry: '只有这个班次的负责人和管理时长的工作人员能提出更正，请联系他们。',
  correctionPending: '这条时长已经有一项更正在等第二人确认，请先处理那一项。',
  correctionBelowZero: ({ corrected }: { corrected: number }) =>
    `更正后不能少于 0 分钟。这条记录现在是 ${minutesText(corrected)}，请修改。`,
  correctionTooMuch: ({ most }: { most: number }) =>
    `更正后最多是 ${minutesText(most)}：不能超过班次的时间，也不能和别的服务重叠。请修改。`,
  correctionNothing: '更正后的时长和原来一样，不用更正。',
  correctionNotFound: '没有找到这项更正，请刷新页面后再看。',
  correctionDecided: '这项更正已经处理过了，请刷新页面查看。',
  correctionByYourself: '提出更正的人不能自己确认，请另一位管理时长的工作人员来确认。',
  correctionAboutYourself: '这是您自己的时长，不能由您来确认，请另一位工作人员来处理。',
  correctionNotYours: '只有提出更正的人能撤回，请联系他。',
  serviceOutsideShift: '服务的时间要在班次的开始和结束之间，至少 1 分钟，请修改。',
  serviceAlreadyRecorded: '这位志愿者在这个班次已经有时长记录，请改为更正那条记录。',
  serviceOverlaps: '这段时间和这位志愿者已经记入的服务重叠，请核对后修改。',
  shiftNotSettled: '这个班次的时长还没有结算，请先在班次里确认签到。',
  rulesOutOfRange: '有的数字不在允许的范围里，请按每一项下面的说明修改。',
  starHoursNotAscending: '五个星级的小时数要从小到大，请修改。',

  postingNotFound: '没有找到这个月的时长公示，请返回公示列表查看。',
  postingOver: '这个月的公示已经结束，不能再提异议。有疑问请联系社区的工作人员。',
  minuteObjectionsTooMany: ({ most }: { most: number }) =>
    `您有 ${most} 条异议还没有答复，请等答复以后再提。`,
  minutesAlreadyObjected: '您已经对这条时长提过异议，请在公示页面查看答复。',
  minuteObjectionNotFound: '没有找到这条异议，请刷新页面后再看。',
  minuteObjectionAnswered: '这条异议已经有人答复，请刷新页面查看。',
  objectionToOwnRecord:
    '这条时长由您登记或确认，或者和您本人有关，不能由您答复。请另一位工作人员来答复。',
  objectionAnsweredByObjector: '这条异议是您自己提的，请另一位工作人员来答复。',

  benefitNotFound: '没有找到这项兑换，请刷新页面后再看。',
  benefitNotOffered: '这项兑换现在没有开放，请看看别的。',
  benefitNameTaken: '已经有同名的兑换，请换一个名称。',
  benefitIsCash: ({ word }: { word: string }) =>
    `积分不能兑换现金，也不能写得像钱（“${word}”）。请换成物品或者服务。`,
  benefitOutOfStock: '这项兑换本月已经换完了，请下个月再来，或者看看别的。',
  claimNotFound: '没有找到这个兑换码，请核对六位数字。',
  claimSettled: '这次兑换已经领取或者取消，请刷新页面查看。',
  claimIsYours: '这是您自己的兑换，请另一位工作人员来登记领取。',

  leaderboardAdultsOnly: '未满十八周岁的志愿者不在榜上显示姓名，您的时长照样记录。',
} as const;
