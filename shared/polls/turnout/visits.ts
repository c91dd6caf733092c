/** What came of a visit at the door; `note` says what to do next time. None says how anybody votes. */
export const visitOutcomes = {
  notAtHome: { name: '没人在家', note: '换个时间再来' },
  willVote: { name: '说会自己投', note: '过几天再看' },
  handedPaper: { name: '已给纸质票', note: '到时候来取' },
  declined: { name: '不愿参与', note: '请不要再打扰' },
} as const;

export type VisitOutcome = keyof typeof visitOutcomes;
