import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** The next number of a fixed sequence, 0 included, 1 excluded. */
export type Random = () => number;

/** The same whole number always gives the same sequence, so that a grouping can be repeated. */
export function seededRandom(seed: number): Random {
  const generator = xoroshiro128plus(seed);
  return () => uniformFloat64(generator);
}
