/** What the public timeline says of how a topic came before the community. */
export const raisingTimeline = {
  submittedForNeighbour: ({ raisedFor }: { raisedFor: string }) =>
    `代${raisedFor}提交了议题，开始征集附议`,
  handedIn: '提交了议题，等待审核',
  handedInForNeighbour: ({ raisedFor }: { raisedFor: string }) =>
    `代${raisedFor}提交了议题，等待审核`,
  passedReview: '通过了审核，开始征集附议',
  takenBack: '取回了议题，重新修改',
  heldBack: '几位居民举报了这个议题，暂时隐藏，等待审核',
  hiddenByModerator: '这个议题被隐藏，原因见页面上的说明',
  shownAgain: '这个议题恢复显示',
} as const;
