import { readStored, writeStored } from '@/src/platform/storage';

interface SeenRoll {
  version: number;
  root: string;
}

const placeOf = (pollId: string): string => `roll:${pollId}`;

/**
 * Whether the roll is still the one this phone saw before: the same version must have the same
 * root, and no version ever gives way to an earlier one. What is seen now is kept for the next time.
 */
export function isRollAsSeen(pollId: string, now: SeenRoll): boolean {
  const before = readStored<SeenRoll>(placeOf(pollId));
  if (before && before.version > now.version) return false;
  if (before && before.version === now.version) return before.root === now.root;
  writeStored(placeOf(pollId), { version: now.version, root: now.root });
  return true;
}
