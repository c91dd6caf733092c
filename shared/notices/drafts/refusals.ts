/** Every expected "no" about drafts, their hour, attachments and taking notices back. */
export const noticeDraftRefusals = {
  noticeDraftUnknown: '没有找到这份草稿，可能是别的单位写的，或者已经删除。请返回草稿列表再看。',
  noticeDraftChanged: ({ by }: { by: string }) =>
    `${by}刚才改过这份草稿。您写的还在这里，请选择用最新的，或把您写的另存一份。`,
  noticeDraftPublished: ({ by }: { by: string }) =>
    `${by}已经发布了这份公告，不用再发一次。请打开看看，有错可以更正。`,
  noticeDraftDiscarded: '这份草稿已经删除了。您写的还在这里，可以另存一份。',
  noticeDraftScheduled: '这份公告已经定好时间发布。要修改，请先取消定时。',
  noticeDraftNotScheduled: '这份公告没有定时发布，或者时间已经到了。请返回草稿列表再看。',
  noticeTitleMissing: '请写标题，让人一眼看出是什么事。',
  noticeContentEmpty: '请写公告的内容。',
  noticeContentTooLong: ({ words }: { words: string }) => words,
  noticeAudienceMissing: '请选择发给谁。',
  noticePostingDaysMissing: '请选择公示多少天。',
  noticeScheduleWrong: '发布时间要晚于现在，最多提前 90 天，请重新选择。',
  noticeRecalled: '这份公告已经撤回了。',
  noticeRecallNotYours: '只有原来的发布单位或社区管理员才能撤回这份公告。',
  noticeOfPollStays: '表决的公告和结果公示不能撤回，也不能另发更正。有错请到表决里更正。',
  attachmentUnknown: '没有找到这个附件，请重新上传。',
} as const;
