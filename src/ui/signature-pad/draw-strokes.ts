import { padWidth } from './capture-stroke';

/** The part of a 2D canvas that is drawn with, the same in browsers and in WeChat. */
export type Pen = Pick<
  CanvasRenderingContext2D,
  'clearRect' | 'beginPath' | 'moveTo' | 'lineTo' | 'stroke' | 'setTransform'
> & { lineWidth: number; lineCap: string; lineJoin: string; strokeStyle: unknown };

/** The colour of ink; a canvas reads no custom properties. */
const ink = '#2a2521';

/** Draws everything anew on a pad so many pixels wide; `density` is pixels of the screen for each. */
export function drawStrokes(
  pen: Pen,
  strokes: readonly (readonly number[])[],
  size: { width: number; height: number; density: number },
): void {
  const scale = size.width / padWidth;
  pen.setTransform(size.density, 0, 0, size.density, 0, 0);
  pen.clearRect(0, 0, size.width, size.height);
  pen.lineWidth = Math.max(2.5, size.width * 0.008);
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  pen.strokeStyle = ink;
  for (const stroke of strokes) {
    const [x = 0, y = 0] = stroke;
    pen.beginPath();
    pen.moveTo(x * scale, y * scale);
    // A line of no length is not drawn at all: a dot has to be seen to be cleared away.
    if (stroke.length === 2) pen.lineTo(x * scale + 0.1, y * scale);
    for (let at = 0; at + 1 < stroke.length; at += 2)
      pen.lineTo((stroke[at] ?? 0) * scale, (stroke[at + 1] ?? 0) * scale);
    pen.stroke();
  }
}
