/** What a session may hold; lengths in characters. */
export const sessionLimits = {
  title: { min: 2, max: 40 },
  introduction: { max: 1000 },
  place: { min: 2, max: 60 },
  capacity: { min: 1, max: 500 },
  items: { min: 1, max: 20 },
  itemTitle: { min: 2, max: 60 },
  itemNote: { max: 500 },
  itemMinutes: { min: 1, max: 240 },
  /** Hours from beginning to end. */
  hours: 12,
  cancelReason: { min: 2, max: 200 },
  removalReason: { min: 2, max: 200 },
  discussion: { max: 2000 },
  resolution: { max: 500 },
  closing: { max: 1000 },
  remark: { min: 2, max: 500 },
} as const;

/** Who may sign up. */
export const invitations = {
  all: '本社区的居民都可以参加',
  followers: '关注相关议题的人参加',
  seats: '受邀的席位参加',
} as const;

export type Invited = keyof typeof invitations;
