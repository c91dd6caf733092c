/** Every expected "no" about sending a notice again: what the person reads says what to do next. */
export const reminderRefusals = {
  noticeRemindedToday: '今天已经提醒过一次了，请明天再提醒。',
  noticeNobodyToRemind: '收到公告的人都已经看过或确认了，不用再提醒。',
  noticeCallsNobody: '这份公告已经过期、更正或撤回，不用再提醒大家看。',
  noticeAsksNoConfirmation: '这份公告没有要求确认，请改为提醒没看的人。',
} as const;
