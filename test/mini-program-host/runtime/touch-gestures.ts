import type { Emit } from './event-emitter';

const TAP_DISTANCE = 10;
const LONG_PRESS_AFTER = 350;

interface Start {
  target: Node;
  x: number;
  y: number;
  pressTimer: ReturnType<typeof setTimeout>;
  longPressed: boolean;
}

interface TouchPoint {
  identifier: number;
  clientX: number;
  clientY: number;
  pageX: number;
  pageY: number;
}

/** On a canvas a touch also tells where on it. */
const points = (list: ArrayLike<TouchPoint> | undefined, target: Node) => {
  const canvas = target.parentElement?.closest('wx-canvas')?.getBoundingClientRect();
  return Array.from(list ?? [], ({ identifier, clientX, clientY, pageX, pageY }) => ({
    ...{ identifier, clientX, clientY, pageX, pageY },
    ...(canvas ? { x: clientX - canvas.left, y: clientY - canvas.top } : {}),
  }));
};

/** A disabled button swallows its touches. */
const isDead = (node: Node) =>
  (node.nodeType === 1 ? (node as Element) : node.parentElement)?.closest('wx-button[disabled]');

/**
 * Turns the browser's touches into WeChat's events: the touches themselves, `tap`, and `longpress` after
 * 350 ms. `activate` lets the built-in control under the finger react after the handlers have run.
 */
export function watchTouches(document: Document, emit: Emit, activate: (node: Node) => void): void {
  let start: Start | null = null;

  const forward = (type: string, event: TouchEvent) => {
    const target = event.target as Node | null;
    if (!target || isDead(target)) return null;
    const first = event.changedTouches[0] as TouchPoint | undefined;
    const detail = { x: first?.pageX ?? 0, y: first?.pageY ?? 0 };
    const fields = {
      touches: points(event.touches, target),
      changedTouches: points(event.changedTouches, target),
    };
    emit(target, type, detail, fields);
    return { target, first, detail, fields };
  };

  document.addEventListener('touchstart', (event) => {
    const touch = forward('touchstart', event);
    if (!touch?.first) return;
    const begun: Start = {
      target: touch.target,
      x: touch.first.clientX,
      y: touch.first.clientY,
      longPressed: false,
      pressTimer: setTimeout(() => {
        begun.longPressed = true;
        emit(touch.target, 'longpress', touch.detail, touch.fields);
        emit(touch.target, 'longtap', touch.detail, touch.fields);
      }, LONG_PRESS_AFTER),
    };
    start = begun;
  });

  document.addEventListener('touchmove', (event) => {
    const touch = forward('touchmove', event);
    if (!start || !touch?.first) return;
    const { clientX, clientY } = touch.first;
    if (Math.abs(clientX - start.x) > TAP_DISTANCE || Math.abs(clientY - start.y) > TAP_DISTANCE) {
      clearTimeout(start.pressTimer);
      start = null;
    }
  });

  document.addEventListener('touchend', (event) => {
    const touch = forward('touchend', event);
    const begun = start;
    start = null;
    if (!begun) return;
    clearTimeout(begun.pressTimer);
    if (!touch || begun.longPressed) return;
    emit(begun.target, 'tap', touch.detail, touch.fields);
    activate(begun.target);
  });

  document.addEventListener('touchcancel', (event) => {
    forward('touchcancel', event);
    if (start) clearTimeout(start.pressTimer);
    start = null;
  });
}
