import type { TypedRefusal } from '@/shared/typed-refusal';

type Range = { min: number; max: number };

/** Every expected "no" of calls for help, messages to a shift and statistics. */
export const organisingRefusals = {
  shiftNotComing: '这个班次已经开始、结束或取消，不能再呼叫志愿者。',
  shiftHasEnough: '这个班次的人数已经够了，或名额已满，不用再呼叫。',
  shiftCalledToday: '今天已经为这个班次呼叫过志愿者，请明天再呼叫，或直接联系熟悉的志愿者。',
  nobodyToCall:
    '现在没有可以呼叫的志愿者：愿意接受呼叫的人今天都通知过了，或条件、时间不合适。可以把班次转发到业主群。',
  shiftMessageLength: ({ min, max }: Range) => `通知要写 ${min} 到 ${max} 个字，请修改。`,
  shiftMessagesToday: ({ most }: { most: number }) =>
    `一个班次一天最多发 ${most} 条通知，今天已经发完，请明天再发。急事请打电话联系。`,
  shiftMessageNobody: '现在没有可以收到通知的人，请返回班次页面查看报名情况。',
  shiftMessageTooLate: ({ days }: { days: number }) =>
    `班次结束超过 ${days} 天，不能再发通知。有事请直接联系志愿者。`,
} as const;

/** A refusal as the rules of organising return it. */
export type OrganisingRefusal = TypedRefusal<typeof organisingRefusals>;
