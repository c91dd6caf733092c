/**
 * The options of an item in the voter's own order by lot, so that standing first helps none of them
 * overall. The same voter sees the same order on every phone and visit. Not a secret and nothing
 * depends on it, so a plain shuffle will do (sorted by numbers of mulberry32, seeded with
 * FNV-1a of voter id and item id): a phone need not hash for it.
 */
export function drawnOrder<Option>(
  options: readonly Option[],
  voterId: string,
  itemId: string,
): Option[] {
  const random = randomFrom(seedOf(`${voterId}/${itemId}`));
  const keyed = options.map((option) => ({ option, key: random() }));
  return keyed.sort((a, b) => a.key - b.key).map(({ option }) => option);
}

/** FNV-1a over UTF-16 units. */
function seedOf(text: string): number {
  let seed = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    seed = Math.imul(seed ^ text.charCodeAt(index), 0x01000193);
  }
  return seed >>> 0;
}

/** mulberry32 by Tommy Ettinger (public domain): 32-bit numbers, all equally often. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}
