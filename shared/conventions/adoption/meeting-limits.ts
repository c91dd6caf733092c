/** Lengths are UTF-16 units of the trimmed text. */
export const meetingLimits = {
  place: { min: 2, max: 60 },
  personName: { min: 2, max: 30 },
  note: { min: 0, max: 1_000 },
  sendBackReason: { min: 2, max: 200 },
  /** Photos of the attendance sheet. */
  photos: { min: 1, max: 9 },
} as const;
