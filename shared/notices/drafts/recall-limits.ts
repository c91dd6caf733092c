/** Why a notice is taken back: characters of the trimmed text. */
export const recallReason = { min: 2, max: 200 } as const;
