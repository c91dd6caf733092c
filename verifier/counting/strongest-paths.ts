/**
 * How strong the strongest path of defeats between each two options is: as strong as its weakest
 * defeat. From each option outward, always along the strongest path known (Dijkstra's way, for the
 * widest instead of the shortest path).
 */
export function strongestPaths(pairwise: readonly (readonly number[])[]): number[][] {
  const heads = (a: number, b: number) => pairwise[a]?.[b] ?? 0;
  const defeat = (a: number, b: number) => (heads(a, b) > heads(b, a) ? heads(a, b) : 0);
  return pairwise.map((_, from) => {
    const strength = pairwise.map((_row, to) => defeat(from, to));
    const open = new Set(pairwise.keys());
    open.delete(from);
    while (open.size > 0) {
      const through = [...open].reduce((a, b) =>
        (strength[a] ?? 0) >= (strength[b] ?? 0) ? a : b,
      );
      open.delete(through);
      for (const to of open) {
        const along = Math.min(strength[through] ?? 0, defeat(through, to));
        strength[to] = Math.max(strength[to] ?? 0, along);
      }
    }
    return strength;
  });
}
