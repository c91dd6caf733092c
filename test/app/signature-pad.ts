import { fireEvent, screen } from '@testing-library/react';

// jsdom has none; where a pointer is, is what a mouse event says.
Object.assign(window, { PointerEvent: window.PointerEvent ?? class extends MouseEvent {} });

const aPen = () => ({
  ...{ clearRect: jest.fn(), beginPath: jest.fn(), moveTo: jest.fn(), lineTo: jest.fn() },
  ...{ stroke: jest.fn(), setTransform: jest.fn() },
});

/** Pads on the page are so many pixels wide, and this pen draws on them. */
export function padOfWidth(width: number, pen = aPen()) {
  jest
    .spyOn(HTMLCanvasElement.prototype, 'getContext')
    .mockReturnValue(pen as unknown as ReturnType<HTMLCanvasElement['getContext']>);
  jest
    .spyOn(HTMLCanvasElement.prototype, 'getBoundingClientRect')
    .mockReturnValue(new DOMRect(0, 0, width, width * 0.625));
  return pen;
}

/** Draws a stroke through these points, in pixels of the pad. */
export function drawOnPad(label: string, points: readonly (readonly [number, number])[]): void {
  const pad = screen.getByRole('img', { name: new RegExp(label) });
  const at = ([clientX, clientY]: readonly [number, number]) => ({ clientX, clientY });
  const [first = [0, 0] as const, ...rest] = points;
  fireEvent.pointerDown(pad, at(first));
  for (const point of rest) fireEvent.pointerMove(pad, at(point));
  fireEvent.pointerUp(pad);
}

/** Writes something that stands for a name: a long way up and down. */
export const writeName = (label: string): void =>
  drawOnPad(
    label,
    Array.from({ length: 12 }, (_, i) => [40 + 20 * i, i % 2 ? 40 : 140] as const),
  );
