import type { LegalEffect } from './rule-set';

/**
 * What a poll's result is worth, as it is printed on every page, notice and result; `name` stands
 * before a title on a share card.
 */
export const legalEffects: Readonly<
  Record<LegalEffect, { name: string; label: string; note: string }>
> = {
  advisory: {
    name: '意向征询',
    label: '意向征询（不具法律效力）',
    note: '用来了解大家的意见，不能代替依法召开的会议和表决。',
  },
  binding: {
    name: '表决',
    label: '有法律效力的表决',
    note: '按法律和本小区的议事规则进行。当地要求使用政府电子投票系统的，以该系统的结果为准。',
  },
};
