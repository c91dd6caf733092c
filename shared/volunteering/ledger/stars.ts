import type { VolunteeringRules } from '../volunteering-rules';

export interface Stars {
  /** 0 to 5. */
  stars: number;
  /** How many minutes of service there are to go until the next; null with five. */
  minutesToNext: number | null;
}

/** Stars by whole minutes served, from the hours on that the community decided (ascending). */
export function starsOf(earnedMinutes: number, starHours: VolunteeringRules['starHours']): Stars {
  const stars = starHours.filter((hours) => earnedMinutes >= hours * 60).length;
  const next = starHours[stars];
  return { stars, minutesToNext: next === undefined ? null : next * 60 - earnedMinutes };
}

/** 三星志愿者; who has none yet is 志愿者. */
export const starsText = (stars: number): string =>
  `${['', '一星', '二星', '三星', '四星', '五星'][stars] ?? ''}志愿者`;

/** Points (积分) that minutes to spend make; whole ones, never less than none. */
export const pointsOf = (spendableMinutes: number, minutesPerPoint: number): number =>
  Math.max(0, Math.floor(spendableMinutes / minutesPerPoint));
