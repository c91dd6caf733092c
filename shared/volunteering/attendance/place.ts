import { attendanceLimits } from './attendance-limits';
import type { AttendanceRefusal } from './refusals';

/** Degrees, as a phone tells them (GCJ-02, as WeChat's maps and those of the activity do). */
export interface Position {
  latitude: number;
  longitude: number;
}

/** Mean radius of the earth in metres. */
const earthRadius = 6_371_000;

/** Metres between two positions along the earth's surface (haversine). */
export function metresBetween(one: Position, other: Position): number {
  const [from, to] = [radians(one.latitude), radians(other.latitude)];
  const north = Math.sin((to - from) / 2) ** 2;
  const east = Math.sin(radians(other.longitude - one.longitude) / 2) ** 2;
  const chord = Math.min(1, north + Math.cos(from) * Math.cos(to) * east);
  return 2 * earthRadius * Math.asin(Math.sqrt(chord));
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/**
 * Why somebody is not taken to be at a place: what their phone may be wrong by counts against them.
 *
 * @param accuracy metres by which the position may be wrong
 */
export function whyNotAtPlace(
  position: Position,
  accuracy: number,
  place: Position & { radiusMetres: number },
): AttendanceRefusal | null {
  if (accuracy > attendanceLimits.inaccuracy)
    return { code: 'placeInaccurate', details: { metres: Math.round(accuracy) } };
  const beyond = metresBetween(position, place) + accuracy - place.radiusMetres;
  return beyond <= 0
    ? null
    : { code: 'notAtPlace', details: { metres: Math.ceil(beyond / 10) * 10 } };
}
