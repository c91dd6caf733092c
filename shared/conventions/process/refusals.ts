import type { TypedRefusal } from '@/shared/typed-refusal';

type Range = { min: number; max: number };

/** Refusals about founding a convention and beginning, prolonging and ending a round of writing it. */
export const processRefusals = {
  conventionNameLength: ({ min, max }: Range) => `公约的名称请写 ${min} 到 ${max} 个字。`,
  conventionNameTaken: '已经有一份公约叫这个名称，请换一个，或者直接修订那一份。',
  conventionKindNotHere: '这里不能制定这一种公约，请重新选择。',
  conventionBeingRevised: '这份公约正在制定或修订，请先办完这一次。',
  revisionReasonLength: ({ min, max }: Range) =>
    `请写明原因，${min} 到 ${max} 个字，居民都能看到。`,
  collectingPeriodRange: ({ least, most }: { least: number; most: number }) =>
    `征集意见的时间要有 ${least} 到 ${most} 天，请重新选截止日期。`,
  collectingNotProlonged: '新的截止日期要晚于原来的，请重新选。',
} as const;

export type ProcessRefusal = TypedRefusal<typeof processRefusals>;
