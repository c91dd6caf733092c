/** Expected refusals when papers of a poll are printed or its figures exported. */
export const printRefusals = {
  printTooManyVoters: ({ most }: { most: number }) =>
    `一次最多打印 ${most} 户，请选择一栋楼，分批打印。`,
  printNobody: '这个范围里没有需要打印的人，请换一栋楼。',
  printAfterClosing: '表决已经截止，不能再打印表决票和上门名单。',
  paperNotInSecretPoll: '不记名表决只能在手机上投票，没有纸质表决票。',
  exportTooLong: ({ most }: { most: number }) => `清单超过 ${most} 行，请选择一栋楼，分批导出。`,
} as const;
