/** States of a correction (更正), with the word on the badge. */
export const correctionStates = {
  proposed: '等第二人确认',
  confirmed: '已更正',
  declined: '没有同意',
  withdrawn: '已撤回',
} as const;

export type CorrectionState = keyof typeof correctionStates;

export const correctionStateNames = Object.keys(correctionStates) as [
  CorrectionState,
  ...CorrectionState[],
];
