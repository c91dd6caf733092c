/** States of an objection (异议) to posted minutes, with the word on the badge. */
export const objectionStates = {
  open: '等待答复',
  correcting: '异议成立，正在更正',
  upheld: '异议成立，已更正',
  dismissed: '异议不成立',
} as const;

export type ObjectionState = keyof typeof objectionStates;

export const objectionStateNames = Object.keys(objectionStates) as [
  ObjectionState,
  ...ObjectionState[],
];

/** While one of these stands, the entry proves nothing. */
export const unsettledObjectionStates = [
  'open',
  'correcting',
] as const satisfies readonly ObjectionState[];
