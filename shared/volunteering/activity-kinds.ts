/** Kinds of voluntary activity: the five of mutual aid, and `own` for those a community adds. */
export const activityKinds = {
  learning: '学习互助',
  production: '生产互助',
  customs: '乡风互助',
  neighbourly: '邻里互助',
  green: '绿色互助',
  own: '其他',
} as const;

export type ActivityKind = keyof typeof activityKinds;

export const activityKindNames = Object.keys(activityKinds) as [ActivityKind, ...ActivityKind[]];
