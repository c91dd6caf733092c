import type { TypedRefusal } from '@/shared/typed-refusal';

/** Refusals about the check of clauses. */
export const warningRefusals = {
  warningNotFound: '这一条现在没有这个提示，可能文字已经改过，请刷新后再看。',
  warningReasonLength: ({ min, max }: { min: number; max: number }) =>
    `请写明为什么可以保留这样的写法，${min} 到 ${max} 个字。`,
} as const;

export type WarningRefusal = TypedRefusal<typeof warningRefusals>;

/** Characters of the reason a warning is answered with. */
export const warningReasonLimits = { min: 5, max: 300 } as const;
