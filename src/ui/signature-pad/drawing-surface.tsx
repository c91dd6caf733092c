import { type PointerEvent, useCallback, useEffect, useRef } from 'react';
import { StrokeInProgress } from './capture-stroke';
import { drawStrokes } from './draw-strokes';

export type DrawingSurfaceProps = {
  label: string;
  strokes: readonly (readonly number[])[];
  /** A stroke was drawn; without it the drawing is only shown. */
  onStroke?: (stroke: number[]) => void;
  /** There is nothing to draw on here. */
  onUnavailable?: () => void;
};

/** What fingers, pens and mice draw on. `drawing-surface.weapp.tsx` uses WeChat's canvas. */
export function DrawingSurface({ label, strokes, onStroke, onUnavailable }: DrawingSurfaceProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawn = useRef<StrokeInProgress | null>(null);

  const redraw = useCallback(() => {
    const surface = canvas.current;
    if (!surface) return;
    const pen = surface.getContext('2d');
    if (!pen) {
      onUnavailable?.();
      return;
    }
    const { width, height } = surface.getBoundingClientRect();
    const density = window.devicePixelRatio || 1;
    const [across, down] = [Math.round(width * density), Math.round(height * density)];
    // Setting the size empties a canvas, also to the size it has.
    if (surface.width !== across || surface.height !== down)
      Object.assign(surface, { width: across, height: down });
    const inProgress = drawn.current ? [drawn.current.stroke] : [];
    drawStrokes(pen, [...strokes, ...inProgress], { width, height, density });
  }, [strokes, onUnavailable]);

  useEffect(() => {
    redraw();
    window.addEventListener('resize', redraw);
    return () => window.removeEventListener('resize', redraw);
  }, [redraw]);

  const add = (event: PointerEvent<HTMLCanvasElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    if (drawn.current?.add(event.clientX - box.left, event.clientY - box.top)) redraw();
  };
  const begin = (event: PointerEvent<HTMLCanvasElement>) => {
    // A second finger, or the palm, does not tear the stroke.
    if (!onStroke || drawn.current || event.button > 0) return;
    event.currentTarget.setPointerCapture?.(event.pointerId);
    drawn.current = new StrokeInProgress(event.currentTarget.getBoundingClientRect().width);
    add(event);
  };
  const end = () => {
    const stroke = drawn.current?.stroke;
    drawn.current = null;
    if (stroke) onStroke?.(stroke);
  };
  return (
    <canvas
      ref={canvas}
      className={`drawing-surface ${onStroke ? 'drawing-surface--open' : ''}`}
      role="img"
      aria-label={label}
      onPointerDown={begin}
      onPointerMove={add}
      onPointerUp={end}
      onPointerCancel={end}
    />
  );
}
