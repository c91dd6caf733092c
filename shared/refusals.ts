import { printRefusals } from '@/shared/polls/print-refusals';
import { pollRefusals } from '@/shared/polls/refusals';
import { rollRefusals } from '@/shared/polls/roll-refusals';
import { turnoutRefusals } from '@/shared/polls/turnout/refusals';
import { communityRefusals } from './community/refusals';
import { registerRefusals } from './community/register/refusals';
import { acknowledgementRefusals } from './conventions/acknowledgement/refusals';
import { adoptionRefusals } from './conventions/adoption/refusals';
import { clauseRefusals } from './conventions/clauses/refusals';
import { collectingRefusals } from './conventions/collecting/refusals';
import { filingRefusals } from './conventions/filing/refusals';
import { processRefusals } from './conventions/process/refusals';
import { conventionRefusals } from './conventions/refusals';
import { reviewRefusals } from './conventions/review/refusals';
import { warningRefusals } from './conventions/warnings/refusals';
import { documentRefusals } from './documents/refusals';
import { argumentRefusals } from './hall/arguments/refusals';
import { promiseRefusals } from './hall/promises/refusals';
import { raisingRefusals } from './hall/raising/refusals';
import { hallRefusals } from './hall/refusals';
import { seatRefusals } from './hall/seats/refusals';
import { sessionRefusals } from './hall/sessions/refusals';
import { statementRefusals } from './hall/statements/refusals';
import { moderationRefusals } from './moderation/refusals';
import { boardRefusals } from './notices/board/refusals';
import { commentRefusals } from './notices/comments/refusals';
import { disclosureRefusals } from './notices/disclosure/refusals';
import { noticeDraftRefusals } from './notices/drafts/refusals';
import { noticeGroupRefusals } from './notices/groups/refusals';
import { postingRefusals } from './notices/postings/refusals';
import { reminderRefusals } from './notices/push/refusals';
import { noticeRefusals } from './notices/refusals';
import { textRefusals } from './texts/refusals';
import { activityRefusals } from './volunteering/activities/refusals';
import { attendanceRefusals } from './volunteering/attendance/refusals';
import { certificateRefusals } from './volunteering/certificates/refusals';
import { helpRefusals } from './volunteering/help/refusals';
import { ledgerRefusals } from './volunteering/ledger/refusals';
import { organisingRefusals } from './volunteering/organising/refusals';
import { signupRefusals } from './volunteering/signups/refusals';
import { volunteerRefusals } from './volunteering/volunteers/refusals';

/** Refusals any operation may give, before a feature's own. */
const platformRefusals = {
  notLoggedIn: '请先登录，再继续。',
  consentMissing: '请先阅读并同意隐私说明，再继续。',
  communityNotChosen: '请先选择您所在的社区。',
  communityUnknown: '没有找到这个社区，请重新选择。',
  notAllowed: '您还没有办理这件事的权限。需要的话，请联系社区管理员。',
  requestIdMissing: '这次提交缺少编号，请退出页面后重新提交。',
  requestIdReused: '这次提交和之前的内容不一样，请退出页面后重新提交。',
  inputInvalid: '填写的内容不完整或不正确，请检查后再提交。',
  tooManyRequests: '操作太频繁了，请稍等一分钟再试。',
  fileUnknown: '没有找到这个文件，请重新上传。',
  fileTypeNotAllowed: '这个文件打不开。只能上传 JPG、PNG、WebP 图片或 PDF 文件，请换一个文件。',
  fileTooLarge: '文件太大，请选择 10 MB 以内的。',
} as const;

/** Every expected refusal of the product: its code and what the person reads. */
export const refusalMessages = {
  ...platformRefusals,
  ...communityRefusals,
  ...registerRefusals,
  ...noticeRefusals,
  ...reminderRefusals,
  ...noticeGroupRefusals,
  ...boardRefusals,
  ...postingRefusals,
  ...disclosureRefusals,
  ...commentRefusals,
  ...noticeDraftRefusals,
  ...hallRefusals,
  ...seatRefusals,
  ...promiseRefusals,
  ...moderationRefusals,
  ...statementRefusals,
  ...argumentRefusals,
  ...sessionRefusals,
  ...raisingRefusals,
  ...textRefusals,
  ...helpRefusals,
  ...conventionRefusals,
  ...processRefusals,
  ...collectingRefusals,
  ...warningRefusals,
  ...reviewRefusals,
  ...adoptionRefusals,
  ...filingRefusals,
  ...acknowledgementRefusals,
  ...clauseRefusals,
  ...pollRefusals,
  ...printRefusals,
  ...documentRefusals,
  ...rollRefusals,
  ...turnoutRefusals,
  ...activityRefusals,
  ...attendanceRefusals,
  ...certificateRefusals,
  ...ledgerRefusals,
  ...signupRefusals,
  ...volunteerRefusals,
  ...organisingRefusals,
};

export type RefusalCode = keyof typeof refusalMessages;
export type RefusalDetails = Record<string, unknown>;

/** The Chinese sentence for a refusal; it says what to do next. */
export function refusalMessage(code: RefusalCode, details: RefusalDetails = {}): string {
  const message: string | ((details: never) => string) = refusalMessages[code];
  return typeof message === 'string' ? message : message(details as never);
}

/** An expected "no": typed, with plain-JSON details. Everything else that is thrown is a bug. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly details: RefusalDetails = {},
  ) {
    super(code);
    this.name = 'Refusal';
  }
}
