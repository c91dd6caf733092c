import { forgetStored, readStored, writeStored } from './storage';
import { createWatchedValue } from './watched-value';

/** A watched value kept across launches; writing null forgets it. */
export function createStoredValue<Value>(key: string, whenMissing: () => Value) {
  const watched = createWatchedValue<Value>(() => readStored<Value>(key) ?? whenMissing());
  const write = (value: Value): void => {
    if (value === null) forgetStored(key);
    else writeStored(key, value);
    watched.write(value);
  };
  return { ...watched, write };
}
