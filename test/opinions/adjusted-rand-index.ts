/**
 * How alike two groupings of the same people are (Hubert and Arabie 1985): 1 for the same, about 0
 * for two that have nothing to do with each other. Only people grouped in both (label ≥ 0) count.
 */
export function adjustedRandIndex(one: ArrayLike<number>, other: ArrayLike<number>): number {
  const pairs = new Map<string, number>();
  const ofOne = new Map<number, number>();
  const ofOther = new Map<number, number>();
  let people = 0;
  for (let at = 0; at < one.length; at += 1) {
    const [left, right] = [one[at] ?? -1, other[at] ?? -1];
    if (left < 0 || right < 0) continue;
    people += 1;
    ofOne.set(left, (ofOne.get(left) ?? 0) + 1);
    ofOther.set(right, (ofOther.get(right) ?? 0) + 1);
    const pair = `${left}:${right}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  const together = (counts: Iterable<number>) =>
    [...counts].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
  const both = together(pairs.values());
  const [inOne, inOther] = [together(ofOne.values()), together(ofOther.values())];
  const expected = (inOne * inOther) / ((people * (people - 1)) / 2);
  const most = (inOne + inOther) / 2;
  return most === expected ? 1 : (both - expected) / (most - expected);
}
