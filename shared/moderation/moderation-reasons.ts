/** Why something is hidden or reported. Being against somebody's opinion is none of them. */
export const moderationReasons = {
  abuse: '辱骂、人身攻击',
  privacy: '泄露他人隐私',
  advertising: '广告、引流',
  illegal: '违法违规',
  falsehood: '明显不实，误导大家',
  flooding: '重复、刷屏',
  offTopic: '和议题无关',
  other: '其他',
} as const;

export type ModerationReason = keyof typeof moderationReasons;

export const moderationReasonNames = Object.keys(moderationReasons) as [
  ModerationReason,
  ...ModerationReason[],
];

/** What the word list tells apart. */
export type Suspicion = Extract<ModerationReason, 'abuse' | 'privacy' | 'advertising' | 'illegal'>;
