/** Every expected "no" about boards: what the person reads says what to do next. */
export const boardRefusals = {
  noticePrintRecalled: '这份公告已经撤回，不能再打印。已经贴出的，请取下并登记。',
  noticePrintCorrected: '这份公告已经更正，请打印更正后的那一份。',
  boardPostingUnknown: '没有找到这条张贴记录，请刷新后再看。',
  boardPostingTakenDown: '这一处已经登记取下了，请刷新后再看。',
  boardPostingThere: '这个地方已经登记过张贴，不用重复登记。换了地方请写清楚。',
  boardDayWrong: '张贴日期要在公告发布那天和今天之间，请重新选择。',
} as const;
