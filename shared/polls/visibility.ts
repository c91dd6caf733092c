/** Whether a ballot is tied to its voter's row of the roll, for those who may see the list. */
export const visibilities = { named: '实名', secret: '不记名' } as const;

export type Visibility = keyof typeof visibilities;
