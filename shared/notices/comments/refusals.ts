/** Every expected "no" about comments below notices. */
export const commentRefusals = {
  commentsNotOpen: '这份公告没有开放留言。有事请联系发布单位。',
  commentsClosed: '这份公告的留言已经关闭，不能再写。',
  commentsNotForYou: '这份公告不是发给您的，不能看留言，也不能写留言。',
  commentsTooMany: ({ most }: { most: number }) =>
    `您今天在这份公告下已经写了 ${most} 条留言，请明天再写。`,
  commentUnknown: '没有找到这条留言，可能已经删除，请下拉刷新。',
  commentReplyNotYours: '只有发布这份公告的单位才能回复留言。',
  commentRepliesTooMany: ({ most }: { most: number }) =>
    `这条留言已有 ${most} 条回复，不能再回复了。`,
  commentsCloseNotYours: '只有发布这份公告的单位才能关闭留言。',
} as const;
