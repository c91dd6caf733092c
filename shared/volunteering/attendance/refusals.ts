import { shanghaiTimeText } from '@/shared/shanghai-time';
import type { TypedRefusal } from '@/shared/typed-refusal';

type Range = { min: number; max: number };
type Since = { since: string };

/** Every expected "no" of checking in and out of shifts and of confirming who was there. */
export const attendanceRefusals = {
  shiftCodeUnreadable: '没有认出签到码，请对准负责人手机上的二维码再扫一次。',
  shiftCodeOfAnother: '这是别的班次的签到码。请扫这个班次负责人手机上的二维码。',
  shiftCodeWrong: '这个签到码不对，请再扫一次负责人手机上现在的二维码。',
  shiftCodeExpired:
    '这个签到码已经过期：二维码每 30 秒换一次，拍照转发的不能用。请到现场再扫负责人手机上现在的二维码。',
  scanTooOld: '这次扫码已经超过 7 天，不能再计入。确实到场的，请联系负责人。',
  arrivalTooEarly: ({ since }: Since) => `签到从 ${shanghaiTimeText(since)} 开始，请到时候再签。`,
  arrivalOver: '班次已经结束，不能再签到。确实到场的，请负责人帮您登记。',
  leavingOver: '签退已经截止。没有签退的，按班次结束的时间计算，由负责人核对。',
  shiftNotCheckedIn: '您还没有签到，不能签退。请先签到；来不及签到的，请负责人帮您登记。',
  shiftCalledOff: '这个班次已经取消，不用再签到。取消以前已经签到的，时长照样计算。',
  placeCheckInOff: '这个活动不能用定位签到，请扫负责人手机上的二维码。',
  placeInaccurate: ({ metres }: { metres: number }) =>
    `定位不够准（误差约 ${metres} 米）。请到空旷的地方再试，或者扫负责人手机上的二维码。`,
  notAtPlace: ({ metres }: { metres: number }) =>
    `您离活动地点还有大约 ${metres} 米。请到了以后再试，或者扫负责人手机上的二维码。`,

  attendanceUnknown: '没有找到这条签到记录，请刷新页面后再试。',
  attendanceAlreadyLeft: '这位志愿者已经签退，请刷新页面。时间不对的，可以点“改时间”。',
  attendanceTimesWrong: ({ from, until }: { from: string; until: string }) =>
    `离开要晚于到达，并且都在 ${shanghaiTimeText(from)} 到 ${shanghaiTimeText(until)} 之间、现在以前。请修改时间。`,
  attendanceOverlaps: '这段时间已经有一条签到记录，请改那一条的时间。',
  attendanceReasonLength: ({ min, max }: Range) => `请写明原因，${min} 到 ${max} 个字。`,
  attendanceDeclined: '这条签到已经定为不计入。确实到场的，请重新登记。',
  shiftNotOver: ({ since }: Since) =>
    `班次还没有结束，${shanghaiTimeText(since)} 以后才能确认时长。`,
  shiftSettled: '这个班次的时长已经确认，不能直接改。有错的，请在志愿者的时长记录里提出更正。',
  noShowTooEarly: ({ since }: Since) =>
    `班次还没有开始，${shanghaiTimeText(since)} 以后才能登记没有到场。`,
  noShowWasThere: '这位志愿者已经签到，不能登记为没有到场。签到有误的，请先把签到定为不计入。',
} as const;

/** A refusal as the rules of attendance return it. */
export type AttendanceRefusal = TypedRefusal<typeof attendanceRefusals>;
