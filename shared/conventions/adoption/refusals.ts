/** Refusals about adopting a convention, by a poll or in a meeting. */
export const adoptionRefusals = {
  adoptionRuleNotOffered: '这份公约不能用这种会议规则表决，请重新选择。',
  adoptionPollWaiting: '已经有一份表决草稿或正在进行的表决，请先看它的进展。',
  adoptionPollMissing: '还没有为这一版公约准备表决，请先生成表决草稿。',
  adoptionPollNotFinal: '表决结果还没有确定，请等公示期结束、结果生效以后再来。',
  adoptionPollAltered:
    '表决的内容和审核通过的这一版公约对不上，结果不能采用。请重新生成表决草稿，再表决一次。',
  adoptionMeetingWaiting: '已经有一份会议记录等待确认，请先确认或退回它。',
  adoptionMeetingNotFound: '没有找到这份会议记录，请刷新后再看。',
  adoptionMeetingDecided: '这份会议记录已经处理过了，请刷新后再看。',
  adoptionMeetingOutdated:
    '这份会议记录是这次审核通过以前录入的，不能再用。请退回或撤回它，开会以后重新录入。',
  adoptionNeedsAnother: '会议记录要由另一位工作人员核对签到表后确认，录入的人不能自己确认。',
  adoptionNotByOther: '只有录入的人可以撤回这份会议记录，其他人请用“退回”。',
  adoptionCountsImpossible:
    '人数对不上：赞成、反对、弃权加起来要等于到会人数，到会人数不能超过应到人数，请核对。',
  adoptionAreasImpossible:
    '面积对不上：赞成、反对、弃权的面积加起来要等于到会的面积，且不能超过总面积，请核对。',
  adoptionHeldTooEarly: '开会的日子不能早于审核通过的日子，也不能晚于今天，请核对。',
  adoptionNoticeTooShort: ({ days }: { days: number }) =>
    `开会前通知大家的天数不够：至少要提前 ${days} 天，请核对通知的日子。`,
} as const;
