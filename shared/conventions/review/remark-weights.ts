/** What a reviewer's remark asks for: a required change leads back to the draft. */
export const remarkWeights = {
  required: '必须修改',
  suggested: '建议修改',
} as const;

export type RemarkWeight = keyof typeof remarkWeights;
