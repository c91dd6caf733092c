/** What a voter can say to a ballot item, with the words printed on the paper. */
export const choices = { approve: '赞成', reject: '反对', abstain: '弃权' } as const;

export type Choice = keyof typeof choices;
