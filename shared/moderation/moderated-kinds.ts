/** What residents write and others read, and what it is called. */
export const moderatedKinds = {
  topic: '议题',
  statement: '观点',
  argument: '理由',
  suggestion: '修改建议',
  rating: '满意度评价',
  minutesRemark: '对会议记录的意见',
  seatAnswer: '席位答复',
  helpRequest: '邻里互助求助',
  conventionOpinion: '对公约的意见',
  noticeObjection: '对公示的异议',
  noticeComment: '公告留言',
} as const;

export type ModeratedKind = keyof typeof moderatedKinds;

export const moderatedKindNames = Object.keys(moderatedKinds) as [
  ModeratedKind,
  ...ModeratedKind[],
];

export const isModeratedKind = (text: string): text is ModeratedKind =>
  moderatedKindNames.some((name) => name === text);
