import { useCallback, useState } from 'react';
import { forgetStored, readStored, writeStored } from './storage';

/** A form that survives the app being closed: `const [draft, change, discard] = useDraft('topic', empty)`. */
export function useDraft<Draft extends object>(key: string, empty: Draft) {
  const place = `draft:${key}`;
  const [draft, setDraft] = useState<Draft>(() => ({
    ...empty,
    ...readStored<Partial<Draft>>(place),
  }));

  const change = useCallback(
    (changes: Partial<Draft>) =>
      setDraft((before) => {
        const after = { ...before, ...changes };
        writeStored(place, after);
        return after;
      }),
    [place],
  );
  const discard = useCallback(() => {
    forgetStored(place);
    setDraft(empty);
  }, [place, empty]);

  return [draft, change, discard] as const;
}
