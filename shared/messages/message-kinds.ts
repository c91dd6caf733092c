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
} as const satisfies Record<string, { name: string; note: string; page: string }>;

export type MessageKind = keyof typeof messageKinds;

export const messageKindNames = Object.keys(messageKinds) as MessageKind[];

/** WeChat asks for at most three templates with one tap. */
export const mostTemplatesAsked = 3;
