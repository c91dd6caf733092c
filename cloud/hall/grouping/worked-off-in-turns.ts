import { performance } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import type { SlicedWork } from '@/shared/hall/opinions/sliced-work';

const millisecondsInARow = 8;

/** Does work in turns with whatever else the process has to answer: nobody waits longer than a slice. */
export async function workedOffInTurns<Result>(work: SlicedWork<Result>): Promise<Result> {
  for (;;) {
    const until = performance.now() + millisecondsInARow;
    do {
      const slice = work.next();
      if (slice.done) return slice.value;
    } while (performance.now() < until);
    await setImmediate();
  }
}
