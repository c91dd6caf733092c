import { shanghaiTimeText } from '@/shared/shanghai-time';
import type { TypedRefusal } from '@/shared/typed-refusal';

type Range = { min: number; max: number };
type AtMost = { max: number };
type Since = { since: string };

/** Every expected "no" of sessions (议事会). */
export const sessionRefusals = {
  sessionNotFound: '没有找到这场议事会，请返回列表刷新后再看。',
  sessionTitleLength: ({ min, max }: Range) => `会议名称要写 ${min} 到 ${max} 个字，请修改。`,
  sessionIntroductionLength: ({ max }: AtMost) => `会议说明不要超过 ${max} 个字，请修改。`,
  sessionPlaceLength: ({ min, max }: Range) => `地点要写 ${min} 到 ${max} 个字，请修改。`,
  sessionTimesWrong: '结束时间要晚于开始时间，请修改。',
  sessionTooLong: ({ hours }: { hours: number }) => `一场会不能超过 ${hours} 小时，请修改时间。`,
  sessionCapacityRange: ({ min, max }: Range) => `人数上限要在 ${min} 到 ${max} 之间，请修改。`,
  agendaItemsCount: ({ min, max }: Range) => `议程要有 ${min} 到 ${max} 项，请修改。`,
  agendaTitleLength: ({ min, max }: Range) => `每项议程的标题要写 ${min} 到 ${max} 个字，请修改。`,
  agendaNoteLength: ({ max }: AtMost) => `议程的说明不要超过 ${max} 个字，请修改。`,
  agendaMinutesRange: ({ min, max }: Range) =>
    `每项议程的时间要在 ${min} 到 ${max} 分钟之间，请修改。`,
  agendaTopicMissing:
    '只请关注议题的人或席位的，议程里至少要有一项针对某个议题。请选择议题，或改为大家都可以参加。',
  agendaTopicUnknown: '议程里有一个议题找不到了，请重新选择议题。',

  sessionChangedMeanwhile: '这场议事会刚刚被别人改过，请刷新页面，核对后再操作。',
  sessionNotDraft: '这场议事会已经通知出去，议程不能再改。',
  sessionNoticeTooShort: ({ days, earliest }: { days: number; earliest: string }) =>
    `议事会要提前 ${days} 个整天通知（会议规则），最早可以定在 ${shanghaiTimeText(earliest)}，请改时间。`,
  sessionNotChangeable: '这场议事会已经开始或取消，不能再改。',
  sessionChangeTooLate: ({ hours }: { hours: number }) =>
    `离开会不到 ${hours} 小时，时间和地点不能再改。实在开不成的，请取消会议，另行通知。`,
  sessionStartPassed: '新的开始时间要在现在以后，请重新选择。',
  capacityBelowTaken: ({ taken }: { taken: number }) =>
    `已经有 ${taken} 人报名，人数上限不能比这个少。`,
  sessionNotCancellable: '会议已经开始，不能取消。可以点“结束会议”。',
  cancelReasonLength: ({ min, max }: Range) => `请写明取消的原因，${min} 到 ${max} 个字。`,

  signupOver: '会议已经开始或结束，报名截止了。还想参加的，可以到现场签到。',
  alreadyCheckedIn: '您已经签到，不用再取消报名。签错了的，请告诉主持会议的工作人员。',
  sessionCancelled: '这场议事会已经取消，请留意新的通知。',
  sessionNotInvited: '这场议事会只请了相关的人参加，您可以在会后查看会议记录。',

  checkInTooEarly: ({ since }: Since) => `签到从 ${shanghaiTimeText(since)} 开始，请到时候再签。`,
  checkInOver: '会议已经结束，不能再签到。确实到场的，请联系会议主持人。',
  checkInTooManyGuesses: ({ until }: { until: string }) =>
    `签到码输错的次数太多，请在 ${shanghaiTimeText(until)} 以后再试，或请主持人帮您登记。`,
  sessionFull: ({ capacity }: { capacity: number }) =>
    `会场最多坐 ${capacity} 人，已经坐满。请联系会议主持人。`,
  checkInCodeUnreadable: '没有认出签到码，请对准主持人屏幕上的二维码再扫，或输入 6 位数字。',
  attendeeUnknown: '没有找到这个人，请重新查找。',
  attendeeAlreadyRemoved: '这条签到已经撤销，请刷新页面。',
  removalReasonLength: ({ min, max }: Range) => `请写明撤销签到的原因，${min} 到 ${max} 个字。`,
  attendanceSettled: '会议记录已经提出，签到名单不能再改。',

  sessionNotRunning: '会议现在不在进行中，请刷新页面查看。',
  sessionBeginsLater: ({ since }: Since) => `${shanghaiTimeText(since)} 以后才能宣布开会。`,
  agendaItemUnknown: '没有找到这项议程，请刷新页面。',
  noItemTakenUp: '还没有开始讨论议程，请等主持人宣布。',
  notCheckedIn: '签到以后才能申请发言，请先签到。',
  alreadyInLine: '您已经在等候发言，不用再申请。',
  notInLine: '您现在不在等候发言的名单里，请刷新页面查看。',
  nobodyInLine: '现在没有人等候发言。',
  nobodySpeaking: '现在没有人在发言。',

  minutesNotYet: '会议还没有结束，不能写会议记录。',
  minutesChangedMeanwhile: '会议记录刚刚被别人改过，请刷新页面，核对后再保存。',
  minutesAlreadyConfirmed: '会议记录已经确认，不能再改。',
  minutesDiscussionLength: ({ max }: AtMost) => `每项的讨论情况不要超过 ${max} 个字，请修改。`,
  minutesResolutionLength: ({ max }: AtMost) => `每项的决议不要超过 ${max} 个字，请修改。`,
  minutesClosingLength: ({ max }: AtMost) => `补充说明不要超过 ${max} 个字，请修改。`,
  minutesItemsWrong: '会议记录的各项和议程不一样，请刷新页面后再写。',
  minutesConclusionMissing: '要让决议成为议题的结论，请先把这一项的决议写完整。',
  minutesEmpty: '请至少写一项的讨论情况或决议，再提请确认。',
  minutesNotOpen: '这份会议记录现在不需要确认，请刷新页面查看。',
  minutesNewVersion: '会议记录有了新的版本，请刷新页面，看过以后再确认。',
  minutesNotConfirmed: '会议记录还没有确认，确认以后才能下载。',
  notAttended: '只有到会签到的人才能确认会议记录。',
  remarkLength: ({ min, max }: Range) => `请写明有什么不同意见，${min} 到 ${max} 个字。`,
} as const;

/** A refusal as the rules of sessions return it. */
export type SessionRefusal = TypedRefusal<typeof sessionRefusals>;
