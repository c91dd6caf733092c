import { useSyncExternalStore } from 'react';

/** One value that components can watch, outside any component. `load` is asked at the first reading. */
export function createWatchedValue<Value>(load: () => Value) {
  const listeners = new Set<() => void>();
  let current: { value: Value } | null = null;

  const read = (): Value => {
    current ??= { value: load() };
    return current.value;
  };
  const write = (value: Value): void => {
    current = { value };
    for (const listener of listeners) listener();
  };
  const watch = (listener: () => void) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  };
  return { read, write, watch, use: () => useSyncExternalStore(watch, read, read) };
}
