/** States of a shift (班次), with the word on the badge. Whether its minutes are settled is told beside. */
export const shiftStates = {
  open: '可报名',
  ended: '已结束',
  cancelled: '已取消',
} as const;

export type ShiftState = keyof typeof shiftStates;

/** Ways in which an arrival or leaving is known. */
export const attendanceWays = {
  code: '扫码',
  offlineCode: '离线扫码',
  place: '定位',
  leader: '负责人登记',
  end: '班次结束自动签退',
  next: '到下一个班次时自动签退',
  cancelled: '班次取消时签退',
} as const;

export type AttendanceWay = keyof typeof attendanceWays;
