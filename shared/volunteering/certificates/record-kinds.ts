/** What a volunteer's record holds beside the minutes served (MCA Order 67, art. 4). */
export const recordKinds = {
  training: '培训',
  commendation: '表彰奖励',
  evaluation: '评价',
} as const;

export type RecordKind = keyof typeof recordKinds;

export const recordKindNames = Object.keys(recordKinds) as [RecordKind, ...RecordKind[]];
