import type { Method } from './reading/read-poll';

/** Numbers and answers that look random and are the same for the same seed (mulberry32). */
export function seededRandom(seed: number) {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  const hex = (bytes: number): string =>
    Array.from({ length: bytes }, () => below(256).toString(16).padStart(2, '0')).join('');
  const some = (ids: readonly string[], min: number, max: number): string[] => {
    const shuffled = ids.map((id) => ({ id, lot: next() })).sort((a, b) => a.lot - b.lot);
    const count = min + below(Math.min(max, ids.length) - min + 1);
    return shuffled.slice(0, count).map(({ id }) => id);
  };

  const answer = (method: Method, options: readonly { optionId: string }[]): unknown => {
    if (below(10) === 0) return 'abstain';
    const ids = options.map(({ optionId }) => optionId);
    switch (method.kind) {
      case 'approveReject':
        return below(3) === 0 ? 'reject' : 'approve';
      case 'single':
        return { option: ids[below(ids.length)] };
      case 'approval':
        return { options: some(ids, method.minChoices, method.maxChoices).sort() };
      case 'budget':
        return { options: some(ids, 1, method.maxChoices ?? ids.length).sort() };
      case 'score':
        return { scores: Object.fromEntries(ids.flatMap((id) => scoreOf(id, method.maxScore))) };
      case 'ranked':
        return { ranking: inGroups(some(ids, 1, ids.length)) };
    }
  };
  const scoreOf = (id: string, maxScore: number): [string, number][] => {
    const score = below(maxScore + 1);
    return score === 0 ? [] : [[id, score]];
  };
  const inGroups = (ids: readonly string[]): string[][] => {
    const groups: string[][] = [];
    for (const id of ids) {
      const last = groups.at(-1);
      if (last && below(3) === 0) last.push(id);
      else groups.push([id]);
    }
    return groups.map((group) => group.sort());
  };
  return { below, hex, answer };
}
