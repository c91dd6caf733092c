/** For or against what the topic proposes, with the words readers see. */
export const argumentSides = { for: '支持的理由', against: '反对的理由' } as const;

export type ArgumentSide = keyof typeof argumentSides;
