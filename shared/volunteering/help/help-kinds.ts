/** What neighbours ask help for, in the words on the big buttons. */
export const helpKinds = {
  medicine: '代取药品',
  shopping: '买菜跑腿',
  repair: '小修小补',
  doctor: '陪伴就医',
  phone: '手机教学',
  carrying: '搬重物',
  company: '陪聊陪伴',
  other: '其他',
} as const;

export type HelpKind = keyof typeof helpKinds;

export const helpKindNames = Object.keys(helpKinds) as [HelpKind, ...HelpKind[]];

/** How the helper's minutes come about: given by the community, or paid by the asker's own. */
export const helpWays = { mutual: '互助', timeBank: '时间银行' } as const;

export type HelpWay = keyof typeof helpWays;

export const helpWayNames = Object.keys(helpWays) as [HelpWay, ...HelpWay[]];

/** What the asker says of it with one tap. */
export const helpRatings = { very: '非常满意', fine: '满意', poor: '不满意' } as const;

export type HelpRating = keyof typeof helpRatings;

export const helpRatingNames = Object.keys(helpRatings) as [HelpRating, ...HelpRating[]];

/** Why staff are to decide. */
export const settlingCauses = {
  disagreed: '双方对时间的说法不一样',
  unconfirmed: '过了 7 天，另一方还没有确认',
  oftenTogether: '同两位邻居这个月互相确认超过 8 小时',
} as const;

export type SettlingCause = keyof typeof settlingCauses;
