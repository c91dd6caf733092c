/** Every expected "no" about public postings. */
export const postingRefusals = {
  postingTooShort: ({ least }: { least: number }) =>
    `这项内容按规定至少公示 ${least} 天，请把公示天数改长一些。`,
  postingTooLong: ({ most }: { most: number }) => `公示最长 ${most} 天，请把公示天数改短一些。`,
  postingCorrectedByPosting: '公示的内容要用公示来更正，并重新计算公示天数。请选择“公示”再发布。',
  notPosted: '这份公告不是公示，不能提异议。有话想说，可以在议事厅提出议题。',
  noticePostingOver: '公示已经结束，不能再提异议。有问题请到议事厅提出，或联系发布单位。',
  postingReplaced: '这份公示已经更正，请打开更正后的那一份再提异议。',
  postingNotForYou: '这份公示不是发给您的，不能提异议。需要的话请联系发布单位。',
  postingObjectionsTooMany: ({ most }: { most: number }) =>
    `您对这份公示已有 ${most} 条异议等待答复，请等答复后再提。`,
  postingObjectionUnknown: '没有找到这条异议，请返回重新打开。',
  postingObjectionUnread: '这条异议还在审核，审核通过后再答复。',
  postingObjectionAnswered: '这条异议已经有人答复了，请返回查看。',
  postingAnswerNotYours: '只有发布这份公示的单位才能答复异议，请联系他们。',
  postingOwnObjection: '自己提的异议要由同单位的其他人答复。',
  postingNotOver: '公示还没有结束，结束后才有公示记录。',
} as const;
