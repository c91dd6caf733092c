import { shanghaiTimeText } from '@/shared/shanghai-time';
import type { TypedRefusal } from '@/shared/typed-refusal';

/** Every expected "no" of signing up for a shift (报名). */
export const signupRefusals = {
  shiftNotOpen: '这个班次已经结束或取消，不能报名了。请看看别的班次。',
  shiftBegan: '这个班次已经开始，不能再报名或取消。人在现场的，请找负责人登记。',
  postNotFound: '没有找到这个岗位，请刷新页面后重新选择。',
  risksNotAccepted: '这次活动的风险说明有更新，请看过并勾选同意后再报名。',
  alreadySignedUp: '您已经报过这个班次，不用再报。',
  shiftsOverlap: '这个班次和您报过的另一个班次时间重叠。确定两边都能参加的，请勾选确认后再报名。',
  shiftFullSoon: '名额已满，离开始不到半小时，不再候补。可以直接到现场，有空位时由负责人登记。',
  noPlaceLeft: '这个岗位的名额已满。请先增加名额，或者换一个岗位。',

  volunteerHasLeft: '已经退出志愿者，不能报名。请先在“志愿者资料”里重新登记。',
  birthDateNeeded: '这次活动对年龄有要求，请先在“志愿者资料”里填写出生日期。',
  tooYoung: '年龄还没到这次活动的要求，暂时不能参加。请看看别的活动。',
  tooOld: '年龄超过了这次活动的要求，不能参加。请看看别的活动。',
  rescueAdultsOnly: '抢险救灾类的活动，未满 18 周岁的人不能参加。请看看别的活动。',
  skillNeeded: '这次活动需要有相应特长的人。如果您有，请先在“志愿者资料”里勾选特长。',
  guardianConsentNeeded: '未满 18 周岁的，要先得到监护人对这次活动的同意。请先请监护人同意。',
  guardianConsentWaits: '已经请监护人决定，还没有答复。请提醒监护人在“监护人同意”里点同意。',

  signupNotFound: '没有找到这次报名，请刷新页面后再看。',
  signupNotActive: '这次报名已经结束，请刷新页面查看现在的情况。',
  signupNotConfirmed: '只有报名成功的人才能这样做，请刷新页面查看现在的情况。',
  stillCheckedIn: '您已经签到，还没有签退，不能取消报名或转给别人。要走的，请先签退。',
  noPlaceOffered: '现在没有留给您的名额，请刷新页面查看候补的情况。',
  offerOver: ({ until }: { until: string }) =>
    `确认的时间到 ${shanghaiTimeText(until)} 为止，已经过了，名额给了下一位。还想参加的，请重新报名。`,
  cancelReasonNeeded: ({ until }: { until: string }) =>
    `${shanghaiTimeText(until)} 以后取消，要写明原因（2 到 200 个字），负责人好另外找人。`,
  signupHasMinutes:
    '这位志愿者已经签到或有服务时长，不能移出。时长有误的，请在“更正时长”里更正；签到有误的，请在班次管理里改签到。',
  leaderMayNotRemoveEnded: '班次已经结束，不能再移出。没有到场的，会在结束时记为没有到场。',

  handOverWhileOthersWait:
    '还有人在候补，名额要先给候补的人，不能转给别人。您可以取消报名，由候补的人补上。',
  handOverNotFound: '没有找到这次转让，链接可能不完整。请让转让的人重新发一次。',
  handOverEnded: '这个名额已经转出去，或者转让已经撤回。请看看别的班次。',
  handOverToOneself: '这是您自己的名额，不能转给自己。请把链接发给邻居。',
  exchangeNotWanted: '对方不能换到这个班次，请选择对方愿意换的班次，或直接接下名额。',
  exchangeShiftWrong: '能交换的只有同一个活动里还没有开始、自己没有报名的班次，请重新选择。',
} as const;

/** A refusal as the rules of signing up return it. */
export type SignupRefusal = TypedRefusal<typeof signupRefusals>;
