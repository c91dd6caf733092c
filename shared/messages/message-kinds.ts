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
} as const satisfies Record<string, { name: string; note: string; page: string }>;

export type MessageKind = keyof typeof messageKinds;

export const messageKindNames = Object.keys(messageKinds) as MessageKind[];

/** WeChat asks for at most three templates with one tap. */
export const mostTemplatesAsked = 3;
