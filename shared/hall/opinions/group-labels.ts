/**
 * Which label (0, 1, …: 甲组, 乙组, …) each new group gets: that of the earlier group with which it
 * shares most people, the largest overlaps first, so that 甲组 stays 甲组 while people join. Groups
 * without a forerunner get the free labels, the larger group the earlier one.
 *
 * @param sizes people of each new group.
 * @param earlierLabelOf the label each participant had at the last run, -1 for none; null: first run.
 * @param groupOf the new group of each participant, -1 for none.
 */
export function labelGroups(
  sizes: readonly number[],
  groupOf: Int8Array,
  earlierLabelOf: Int8Array | null,
): number[] {
  const labels = new Map<number, number>();
  const taken = new Set<number>();
  for (const { group, label } of overlaps(sizes.length, groupOf, earlierLabelOf)) {
    if (labels.has(group) || taken.has(label)) continue;
    labels.set(group, label);
    taken.add(label);
  }
  const bySize = [...sizes.keys()].sort(
    (one, other) => (sizes[other] ?? 0) - (sizes[one] ?? 0) || one - other,
  );
  let free = 0;
  for (const group of bySize) {
    if (labels.has(group)) continue;
    while (taken.has(free)) free += 1;
    labels.set(group, free);
    taken.add(free);
  }
  return sizes.map((_, group) => labels.get(group) ?? 0);
}

function overlaps(groupCount: number, groupOf: Int8Array, earlierLabelOf: Int8Array | null) {
  const shared = new Map<number, number>();
  for (let row = 0; earlierLabelOf !== null && row < groupOf.length; row += 1) {
    const group = groupOf[row] ?? -1;
    const label = earlierLabelOf[row] ?? -1;
    if (group < 0 || label < 0) continue;
    const pair = label * groupCount + group;
    shared.set(pair, (shared.get(pair) ?? 0) + 1);
  }
  return [...shared]
    .map(([pair, people]) => ({
      group: pair % groupCount,
      label: Math.floor(pair / groupCount),
      people,
    }))
    .sort((one, other) => other.people - one.people || one.label - other.label);
}
