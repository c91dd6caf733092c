type Listener = (...values: unknown[]) => void;

/** The channel between a page and the one that opened it. */
export function createEventChannel() {
  const listeners = new Map<string, { run: Listener; once: boolean }[]>();
  const add = (name: string, run: Listener, once: boolean) => {
    listeners.set(name, [...(listeners.get(name) ?? []), { run, once }]);
  };
  return {
    on: (name: string, run: Listener) => add(name, run, false),
    once: (name: string, run: Listener) => add(name, run, true),
    off(name: string, run?: Listener) {
      const left = run ? (listeners.get(name) ?? []).filter((item) => item.run !== run) : [];
      listeners.set(name, left);
    },
    emit(name: string, ...values: unknown[]) {
      const heard = listeners.get(name) ?? [];
      listeners.set(
        name,
        heard.filter((item) => !item.once),
      );
      for (const { run } of heard) run(...values);
    },
  };
}

export type EventChannel = ReturnType<typeof createEventChannel>;
