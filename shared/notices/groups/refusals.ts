import { groupLimits } from './group-limits';

/** Every expected "no" about saved groups: what the person reads says what to do next. */
export const noticeGroupRefusals = {
  noticeGroupUnknown: '没有找到这个常用范围，可能已经停用，请重新选择。',
  noticeGroupNameTaken: '已经有同名的常用范围，请换一个名字。',
  noticeGroupsFull: `常用范围最多 ${groupLimits.groups} 个，请先停用不再用的。`,
} as const;
