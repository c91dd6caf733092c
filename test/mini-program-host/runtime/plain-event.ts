import { Event as FrameworkEvent } from 'glass-easel';

interface FrameworkElement {
  id: string;
  dataset: Record<string, unknown> | null;
}

/** A component reaches its own handlers as its caller object, which holds the element. */
function plainTarget(target: FrameworkElement | { _$: FrameworkElement } | null) {
  if (target === null || target === undefined) return { id: '', dataset: {} };
  const element = '_$' in target ? target._$ : target;
  return { id: element.id ?? '', dataset: { ...element.dataset } };
}

const copy = (value: unknown): unknown =>
  value === undefined ? undefined : JSON.parse(JSON.stringify(value));

/**
 * The event as a phone delivers it: it has crossed from the view layer to the logic layer as JSON, so
 * its targets are plain descriptions and nothing in it can be called.
 */
export function toPlainEvent(event: FrameworkEvent<unknown>): Record<string, unknown> {
  const shadowed = event as FrameworkEvent<unknown> & {
    target: FrameworkElement;
    currentTarget: FrameworkElement;
    mark: Record<string, unknown> | null;
  };
  const plain: Record<string, unknown> = {
    type: event.type,
    timeStamp: event.timeStamp,
    target: plainTarget(shadowed.target),
    currentTarget: plainTarget(shadowed.currentTarget),
    mark: { ...shadowed.mark },
    detail: copy(event.detail) ?? {},
    mut: false,
  };
  if (event.extraFields) Object.assign(plain, copy(event.extraFields));
  return plain;
}

type Handler = (this: unknown, ...values: unknown[]) => unknown;

/** The same functions, called with plain events. */
export function withPlainEvents<T extends Record<string, unknown>>(functions: T): T {
  const wrapped: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(functions)) {
    if (typeof value !== 'function') {
      wrapped[name] = value;
      continue;
    }
    const handler = value as Handler;
    const replacement: Handler = function (...values) {
      return handler.apply(
        this,
        values.map((item) => (item instanceof FrameworkEvent ? toPlainEvent(item) : item)),
      );
    };
    // Taro marks handlers with fields of their own (`onReady.called`).
    wrapped[name] = Object.assign(replacement, value);
  }
  return wrapped as T;
}
