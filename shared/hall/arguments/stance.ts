/** Where a reader stands on what a topic proposes. */
export const stances = { supports: '支持', opposes: '反对', undecided: '还没想好' } as const;

export type Stance = keyof typeof stances;
