/**
 * Work that can be put down and taken up again: it yields after at most a few milliseconds, so that
 * whoever drives it may answer others in between. What it computes does not depend on the driver.
 */
export type SlicedWork<Result> = Generator<void, Result, void>;

/** Votes or distances looked at between two yields: about a millisecond's worth. */
export const stepsPerSlice = 100_000;

/** Does the whole work at once: for tests, measurements and scripts, never in a server. */
export function workedOffAtOnce<Result>(work: SlicedWork<Result>): Result {
  for (;;) {
    const slice = work.next();
    if (slice.done) return slice.value;
  }
}
