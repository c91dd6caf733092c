import { minutesText } from '@/shared/volunteering/minutes-text';
import { certificateLimits } from './certificate-limits';

/** Every expected "no" of certificates (服务证明) and of a volunteer's record. */
export const certificateRefusals = {
  certificatePeriodWrong: '结束日期不能早于开始日期，也不能晚于今天，请修改。',
  certificatePeriodTooLong: `一张证明最多写十年的服务（${certificateLimits.days} 天），请缩短时间。`,
  certificateAlreadyRequested: '您已经有一份申请在等待开具，请先等它办完，或者撤回以后再申请。',
  certificateRequestNotFound: '没有找到这份申请，请返回列表刷新后再看。',
  certificateRequestDecided: '这份申请已经办完了，请返回列表刷新后再看。',
  certificateNothingServed:
    '这段时间里还没有公示期满的服务时长，不能开具证明。请换一段时间，或者等公示结束以后再开具。',
  certificateMinutesChanged: ({ minutes }: { minutes: number }) =>
    `可以证明的时长刚刚变成了 ${minutesText(minutes)}，请核对新的内容以后再开具。`,
  certificateContactMissing:
    '证明上必须有联系方式。请先在“志愿服务规则”里填写开具单位的联系方式，再来开具。',
  certificateNeedsBody:
    '证明要由居委会、村委会或业委会盖章，社区管理员不能代替它们开具。请联系这些单位的工作人员。',
  certificateOfOneself: '不能给自己开具或作废证明，请让另一位工作人员办理。',
  certificateOfNobody: '这位志愿者已经注销账号，姓名已经删除，不能再开具证明。已经开出的仍可核对。',
  certificateNotFound: '没有找到这张证明，请返回列表刷新后再看。',
  certificateRevoked: '这张证明已经作废，不能再作废一次。需要的话，请重新开具。',
  certificateReplaced: '这张证明已经重新开具过了，请看新开的那一张。',
  certificateUnknown:
    '没有查到这张证明。请核对二维码或核验码有没有写错；如果没有错，请向开具单位查问真假。',
  recordEntryNotFound: '没有找到这条记录，请返回刷新后再看。',
  recordEntryCorrected: '这条记录已经被更正过了，请刷新以后更正最新的那一条。',
  recordDayInFuture: '日期不能晚于今天，请修改。',
  recordExportTooLong: ({ most }: { most: number }) =>
    `这段时间的服务记录超过 ${most} 条，请缩短时间，分几次导出。`,
} as const;
