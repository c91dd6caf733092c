import { Canvas, type CanvasTouchEvent } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useCallback, useEffect, useRef, useState } from 'react';
import { describe } from '@/src/platform/accessibility';
import { StrokeInProgress } from './capture-stroke';
import { drawStrokes, type Pen } from './draw-strokes';
import type { DrawingSurfaceProps } from './drawing-surface';

interface Surface {
  pen: Pen;
  width: number;
  height: number;
  density: number;
}

/** What WeChat answers when asked for a canvas on the page. */
type CanvasFields = {
  width: number;
  height: number;
  node?: { width: number; height: number; getContext: (kind: '2d') => Pen | null };
} | null;

let surfaces = 0;

/** WeChat's canvas, drawn on outside of the page's data, so that no stroke waits for it. */
export function DrawingSurface({ label, strokes, onStroke, onUnavailable }: DrawingSurfaceProps) {
  const [id] = useState(() => {
    surfaces += 1;
    return `drawing-surface-${surfaces}`;
  });
  const surface = useRef<Surface | null>(null);
  const drawn = useRef<StrokeInProgress | null>(null);

  const redraw = useCallback(() => {
    if (!surface.current) return;
    const inProgress = drawn.current ? [drawn.current.stroke] : [];
    drawStrokes(surface.current.pen, [...strokes, ...inProgress], surface.current);
  }, [strokes]);
  const latest = useRef({ redraw, onUnavailable });
  latest.current = { redraw, onUnavailable };

  useEffect(() => {
    Taro.nextTick(() => {
      Taro.createSelectorQuery()
        .select(`#${id}`)
        .fields({ node: true, size: true }, (found) => {
          const { node, width = 0, height = 0 } = (found as CanvasFields) ?? {};
          const pen = node?.getContext('2d');
          if (!node || !pen) {
            latest.current.onUnavailable?.();
            return;
          }
          const density = Taro.getWindowInfo().pixelRatio;
          node.width = Math.round(width * density);
          node.height = Math.round(height * density);
          surface.current = { pen, width, height, density };
          latest.current.redraw();
        })
        .exec();
    });
  }, [id]);

  useEffect(() => redraw(), [redraw]);

  const add = ({ touches }: CanvasTouchEvent) => {
    const [touch] = touches;
    if (touch && drawn.current?.add(touch.x, touch.y)) redraw();
  };
  const begin = (event: CanvasTouchEvent) => {
    // A second finger, or the palm, does not tear the stroke.
    if (!onStroke || drawn.current || !surface.current) return;
    drawn.current = new StrokeInProgress(surface.current.width);
    add(event);
  };
  const end = () => {
    const stroke = drawn.current?.stroke;
    drawn.current = null;
    if (stroke) onStroke?.(stroke);
  };
  return (
    <Canvas
      type="2d"
      id={id}
      className="drawing-surface"
      disableScroll={onStroke !== undefined}
      onTouchStart={begin}
      onTouchMove={add}
      onTouchEnd={end}
      onTouchCancel={end}
      {...describe({ role: 'img', label })}
    />
  );
}
