/** What an activity, its shifts and a team may hold; lengths in characters. */
export const activityLimits = {
  title: { min: 2, max: 40 },
  place: { min: 2, max: 60 },
  description: { max: 2000 },
  contact: { min: 2, max: 60 },
  risks: { min: 2, max: 1000 },
  insuranceNote: { max: 100 },
  age: { min: 6, max: 120 },
  /** Hours before the start until which somebody may step back without a reason. */
  cancelHours: { min: 0, max: 168 },
  /** How far from the place one may check in. */
  radiusMetres: { min: 50, max: 1000 },
  photos: 6,
  /** Drafts one person keeps. */
  drafts: 20,
  reason: { min: 2, max: 200 },
  ownKindName: { min: 2, max: 10 },
  /** Kinds of its own that a community has at a time. */
  ownKinds: 20,
} as const;

export const shiftLimits = {
  lengthMinutes: { min: 15, max: 1440 },
  note: { max: 200 },
  posts: { min: 1, max: 10 },
  postName: { min: 1, max: 20 },
  capacity: { min: 1, max: 1000 },
  /** Days from the first date of a series to its last. */
  seriesDays: 366,
  /** Shifts one series makes. */
  seriesShifts: 60,
  /** Coming shifts of one activity. */
  comingShifts: 200,
} as const;

export const teamLimits = {
  name: { min: 2, max: 30 },
  introduction: { min: 10, max: 500 },
  /** Teams one resident leads or has proposed at a time. */
  ledByOne: 3,
} as const;
