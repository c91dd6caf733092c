/** What a convention is called in general, by what wrote it. */
export const conventionKinds = {
  village: '村规民约',
  compound: '居民公约',
  city: '市民公约',
} as const;

export type ConventionKind = keyof typeof conventionKinds;

/** Who signs to have read it: each adult, or one adult for the household. */
export const acknowledgedByWords = { person: '每位成年人', household: '每户一位' } as const;

export type AcknowledgedBy = keyof typeof acknowledgedByWords;
