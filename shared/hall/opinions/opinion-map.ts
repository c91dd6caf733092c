import { dotSize } from './privacy-steps';

/** The map has so many columns and rows. Coarse, so that nobody is found by a place computed from known votes. */
export const mapCells = 24;

/** What of the engine's plane the map shows: the corner at the bottom left, and how much of each side. */
export interface MapFrame {
  left: number;
  bottom: number;
  width: number;
  height: number;
}

/** A dot of the map: cell counted from the left and from the bottom, 0 to 24; nobody's name is on it. */
export interface MapDot {
  x: number;
  y: number;
  size: 1 | 2 | 3 | 4;
  label: number;
}

interface Place {
  x: number;
  y: number;
  people: number;
  label: number;
}

/** The frame around all places; of no extent where all stand at one place. */
export function frameAround(places: readonly Place[]): MapFrame {
  const edges = (of: (place: Place) => number) => {
    const lowest = places.reduce(
      (least, place) => Math.min(least, of(place)),
      Number.POSITIVE_INFINITY,
    );
    const highest = places.reduce(
      (most, place) => Math.max(most, of(place)),
      Number.NEGATIVE_INFINITY,
    );
    return places.length === 0 ? [0, 0] : [lowest, highest - lowest];
  };
  const [left = 0, width = 0] = edges(({ x }) => x);
  const [bottom = 0, height = 0] = edges(({ y }) => y);
  return { left, bottom, width, height };
}

/** The cell a place falls into; places outside the frame stand at its edge. */
export function cellOf(frame: MapFrame, x: number, y: number): { x: number; y: number } {
  const along = (value: number, from: number, extent: number) =>
    extent > 0
      ? Math.max(0, Math.min(mapCells, Math.round((mapCells * (value - from)) / extent)))
      : mapCells / 2;
  return { x: along(x, frame.left, frame.width), y: along(y, frame.bottom, frame.height) };
}

/** The dots to draw: places of one group in the same cell become one. */
export function mapDots(frame: MapFrame, places: readonly Place[]): MapDot[] {
  const people = new Map<string, Place>();
  for (const place of places) {
    const cell = cellOf(frame, place.x, place.y);
    const key = `${cell.x} ${cell.y} ${place.label}`;
    const there = people.get(key)?.people ?? 0;
    people.set(key, { ...cell, label: place.label, people: there + place.people });
  }
  return [...people.values()].map(({ x, y, label, people: count }) => ({
    x,
    y,
    size: dotSize(count),
    label,
  }));
}
