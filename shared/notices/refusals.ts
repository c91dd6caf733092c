/** Every expected "no" about notices: what the person reads says what to do next. */
export const noticeRefusals = {
  noticeUnknown: '没有找到这份公告，可能不是发给您的。请返回公告列表再看。',
  noticeAudienceUnknown: '选择的楼栋、单元或房号有变动，请重新选择发给谁。',
  noticePublisherNotYours: '您不能以这个身份发公告，请重新选择发布单位。',
  noticeExpiryPassed: '有效期要晚于现在，请重新选择。',
  noticeExpiresWhilePosted: '公示期还没有结束，有效期不能早于公示期，请重新选择。',
  noticeNothingToConfirm: '这份公告不需要您确认，看过就可以了。',
  noticeAlreadyCorrected: '这份公告已经更正过了，请打开最新的那一份，在它上面更正。',
  noticeCorrectionNotYours: '只有原来的发布单位才能更正这份公告。',
  noticeCorrectionMissesReaders: '更正公告要让原来收到的人都能看到，请选同样或更大的范围。',
} as const;
