import { signatureLimits } from '@/shared/conventions/acknowledgement/signature-rules';

/** The width of every drawing, in the units its points are kept in. */
export const padWidth = signatureLimits.width;

/** Nearer points add nothing to a line that is drawn again, only weight. */
const leastStep = 6;

/**
 * One stroke while it is drawn, from points in pixels of the pad to whole thousandths of its width: the
 * same drawing on every screen, whichever way it is held.
 */
export class StrokeInProgress {
  private readonly points: number[] = [];

  constructor(private readonly pixels: number) {}

  /** Tells whether the point was far enough from the one before to be kept. */
  add(x: number, y: number): boolean {
    const [atX, atY] = [this.place(x), this.place(y)];
    const [lastX, lastY] = [this.points.at(-2), this.points.at(-1)];
    if (lastX !== undefined && lastY !== undefined)
      if (Math.hypot(atX - lastX, atY - lastY) < leastStep) return false;
    this.points.push(atX, atY);
    return true;
  }

  get stroke(): number[] {
    return [...this.points];
  }

  private place(pixel: number): number {
    const thousandths = Math.round((pixel * padWidth) / Math.max(1, this.pixels));
    return Math.min(padWidth, Math.max(0, thousandths));
  }
}
