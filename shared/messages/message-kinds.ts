/**
 * What people are told outside of the app's own notices (订阅消息). Each kind is a template of WeChat,
 * which the deployment names (docs/deployment.md); `page` opens when the message is tapped, its
 * subject's id appended.
 */
export const messageKinds = {
  pollOpens: {
    name: '表决开始',
    note: '现在可以投票了',
    page: 'features/polls/pages/poll/index?pollId=',
  },
  pollReminder: {
    name: '投票提醒',
    note: '您还没有投票，请在截止前投票',
    page: 'features/polls/pages/poll/index?pollId=',
  },
  pollResult: {
    name: '表决结果',
    note: '结果已经公布，可以查看',
    page: 'features/polls/pages/poll-result/index?pollId=',
  },
  topicStep: {
    name: '议题进展',
    note: '您关注的议题有了新进展',
    page: 'features/hall/pages/topic/index?topicId=',
  },
  topicDuty: {
    name: '待办提醒',
    note: '有议题等您处理',
    page: 'features/hall/pages/topic/index?topicId=',
  },
  seatInvitation: {
    name: '协商邀请',
    note: '请在议题里答复',
    page: 'features/hall/pages/topic/index?topicId=',
  },
  sessionNotice: {
    name: '议事会通知',
    note: '请查看时间、地点和议程',
    page: 'features/sessions/pages/session/index?sessionId=',
  },
  promiseStep: {
    name: '执行进展',
    note: '您支持的议题正在办理',
    page: 'features/hall/pages/promise/index?topicId=',
  },
  moderationOutcome: {
    name: '审核结果',
    note: '您写的内容有了审核结果',
    page: 'features/moderation/pages/own-content/index?itemId=',
  },
  weeklyDigest: {
    name: '议事周报',
    note: '看看这一周大家商量定了什么',
    page: 'features/hall/pages/digest/index?digestId=',
  },
  shiftReminder: {
    name: '志愿服务提醒',
    note: '您报名的志愿服务快开始了',
    page: 'features/volunteering/pages/shift/index?shiftId=',
  },
  shiftChange: {
    name: '志愿班次变动',
    note: '您报名的班次有变动，请查看',
    page: 'features/volunteering/pages/shift/index?shiftId=',
  },
  placeOffered: {
    name: '候补名额通知',
    note: '有名额了，请在规定时间内确认',
    page: 'features/volunteering/pages/shift/index?shiftId=',
  },
  shiftCall: {
    name: '志愿者招募',
    note: '有个班次缺人，您方便来帮忙吗',
    page: 'features/volunteering/pages/shift/index?shiftId=',
  },
  volunteeringDuty: {
    name: '志愿服务待办',
    note: '有志愿服务的事等您处理',
    page: 'features/volunteering-desk/pages/organiser-desk/index?subjectId=',
  },
  guardianConsent: {
    name: '监护人同意',
    note: '孩子想参加志愿活动，请您决定',
    page: 'features/volunteering/pages/guardian-consent/index?consentId=',
  },
  serviceRecord: {
    name: '服务时长通知',
    note: '您的服务时长或证明有了结果',
    page: 'features/service-record/pages/own-record/index?subjectId=',
  },
  helpStep: {
    name: '邻里互助进展',
    note: '互助有了新进展',
    page: 'features/help/pages/help-request/index?requestId=',
  },
  emergencyNotice: {
    name: '紧急通知',
    note: '请马上查看',
    page: 'features/notices/pages/notice/index?noticeId=',
  },
  newNotice: {
    name: '新公告',
    note: '有新的公告，请查看',
    page: 'features/notices/pages/notice/index?noticeId=',
  },
  noticeDuty: {
    name: '公开待办',
    note: '有公示或公开的事项等您处理',
    page: 'features/notice-desk/pages/disclosure-desk/index?subjectId=',
  },
  conventionStep: {
    name: '公约进展',
    note: '公约的制定有了新进展',
    page: 'features/conventions/pages/convention/index?conventionId=',
  },
  acknowledgementAsked: {
    name: '公约签署',
    note: '公约有了新版本，请阅读并签署知晓',
    page: 'features/conventions/pages/convention/index?conventionId=',
  },
} as const satisfies Record<string, { name: string; note: string; page: string }>;

export type MessageKind = keyof typeof messageKinds;

export const messageKindNames = Object.keys(messageKinds) as MessageKind[];

/** WeChat asks for at most three templates with one tap. */
export const mostTemplatesAsked = 3;
