import { Event as FrameworkEvent } from 'glass-easel';
import { frameworkElementOf } from './framework-element';

/** Events that WeChat lets bubble; all others stay with their element. */
const BUBBLING = new Set([
  'touchstart',
  'touchmove',
  'touchend',
  'touchcancel',
  'tap',
  'longpress',
  'longtap',
  'transitionend',
  'animationstart',
  'animationiteration',
  'animationend',
]);

export interface EmittedFields {
  touches?: unknown[];
  changedTouches?: unknown[];
}

export type Emit = (node: Node, type: string, detail: unknown, fields?: EmittedFields) => void;

/** Sends an event from the view into the mini-program's tree. */
export const emitEvent: Emit = (node, type, detail, fields) => {
  const target = frameworkElementOf(node)?.__wxElement;
  if (!target) return;
  const bubbles = BUBBLING.has(type);
  const event = new FrameworkEvent(type, detail, {
    bubbles,
    composed: bubbles,
    capturePhase: true,
    ...(fields ? { extraFields: { ...fields } } : {}),
  });
  FrameworkEvent.dispatchEvent(target, event);
};
