/** How somebody signs to have read it. */
export const signingWays = { signature: '手写签名', tap: '点按确认' } as const;

export type SigningWay = keyof typeof signingWays;

/** Why a signature was taken back: by the signer alone, or by staff for what was signed on the tablet. */
export const revocationReasons = {
  signer: '本人撤回',
  signerAsked: '应本人要求撤回',
  mistake: '签错了户或人',
} as const;

export type RevocationReason = keyof typeof revocationReasons;

/** What came of a visit at the door; `note` says what to do next time. */
export const signingVisits = {
  notAtHome: { name: '没人在家', note: '换个时间再来' },
  willSign: { name: '说会自己签', note: '过几天再看' },
  declined: { name: '不愿签', note: '请不要再打扰' },
} as const;

export type VisitOutcome = keyof typeof signingVisits;

/** Said wherever somebody is asked to sign. */
export const signingMeans =
  '签署只表示您已经阅读、知道公约写了什么，不等于赞成每一条。不签也不影响您的任何权利，公约和法律对大家一样。';
