import type { TypedRefusal } from '@/shared/typed-refusal';
import type { acknowledgementRefusals } from './refusals';

/**
 * One stroke as x, y, x, y, … in whole thousandths of the pad's width, from its upper left corner: the
 * same drawing on every screen.
 */
export type Stroke = readonly number[];

export const signatureLimits = {
  /** A drawing of hundreds of strokes is none of a name. */
  strokes: 200,
  points: 3_000,
  /** Of the compact JSON. */
  bytes: 20_480,
  /** The pad's width; it may be as high as it is wide. */
  width: 1_000,
} as const;

/** Below this it is a slip of the finger; a cross drawn by somebody who does not write is above it. */
const least = { points: 5, length: 150, extent: 60 } as const;

export type SignatureProblem = TypedRefusal<
  Pick<typeof acknowledgementRefusals, 'signatureTooShort' | 'signatureTooLarge'>
>;

/**
 * Why a drawing cannot stand for a signature; null where it can. Refused are a dot, several dots and a
 * slip (fewer than 5 different points, less than 15% of the pad's width in all, or no larger than 6% of
 * it), and what is larger than a signature ever is.
 */
export function signatureProblem(strokes: readonly Stroke[]): SignatureProblem | null {
  const count = pointCount(strokes);
  if (
    strokes.length > signatureLimits.strokes ||
    count > signatureLimits.points ||
    compactStrokes(strokes).length > signatureLimits.bytes
  )
    return { code: 'signatureTooLarge' };
  if (!strokes.every(isStroke)) return { code: 'signatureTooShort' };
  const isTooSmall =
    distinctPoints(strokes) < least.points ||
    inkLength(strokes) < least.length ||
    extentOf(strokes) < least.extent;
  return isTooSmall ? { code: 'signatureTooShort' } : null;
}

/** The one text of a drawing, which its digest is taken of. */
export const compactStrokes = (strokes: readonly Stroke[]): string => JSON.stringify(strokes);

const pointCount = (strokes: readonly Stroke[]): number =>
  strokes.reduce((sum, stroke) => sum + Math.ceil(stroke.length / 2), 0);

const isStroke = (stroke: Stroke): boolean =>
  stroke.length > 0 &&
  stroke.length % 2 === 0 &&
  stroke.every((value) => Number.isInteger(value) && value >= 0 && value <= signatureLimits.width);

function* pointsOf(stroke: Stroke): Generator<readonly [number, number]> {
  for (let at = 0; at + 1 < stroke.length; at += 2) {
    yield [stroke[at] ?? 0, stroke[at + 1] ?? 0];
  }
}

const distinctPoints = (strokes: readonly Stroke[]): number =>
  new Set(strokes.flatMap((stroke) => [...pointsOf(stroke)].map((point) => point.join()))).size;

/** How far the finger moved on the pad, lifted ways left out. */
export const inkLength = (strokes: readonly Stroke[]): number =>
  strokes.reduce((sum, stroke) => {
    const points = [...pointsOf(stroke)];
    return points.reduce((length, [x, y], at) => {
      const [fromX, fromY] = points[at - 1] ?? [x, y];
      return length + Math.hypot(x - fromX, y - fromY);
    }, sum);
  }, 0);

/** The longer side of the box around all of it. */
function extentOf(strokes: readonly Stroke[]): number {
  const points = strokes.flatMap((stroke) => [...pointsOf(stroke)]);
  const side = (values: number[]) => Math.max(...values) - Math.min(...values);
  return Math.max(side(points.map(([x]) => x)), side(points.map(([, y]) => y)));
}
