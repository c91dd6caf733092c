/** How often something is to be made public. `atOnce`: whenever it arises, so no period is kept for it. */
export const rhythms = {
  atOnce: '及时公开',
  monthly: '每月',
  quarterly: '每季度',
  yearly: '每年',
} as const;

export type Rhythm = keyof typeof rhythms;

export const rhythmNames = Object.keys(rhythms) as [Rhythm, ...Rhythm[]];

const strictness: Readonly<Record<Rhythm, number>> = {
  yearly: 0,
  quarterly: 1,
  monthly: 2,
  atOnce: 3,
};

/** Whether `wanted` makes public at least as often as `law` does. What arises at once stays so. */
export const isAsOften = (wanted: Rhythm, law: Rhythm): boolean =>
  law === 'atOnce' || wanted === 'atOnce' ? wanted === law : strictness[wanted] >= strictness[law];
