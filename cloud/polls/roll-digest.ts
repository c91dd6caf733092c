import { createHash } from 'node:crypto';

/** A row of the roll, as far as it bears on the count and on who may vote. */
export interface DigestedVoter {
  voterKey: string;
  heads: number;
  areaHundredths: number;
  personIds: readonly string[];
}

/**
 * SHA-256 over the roll's rows in the order of their keys, one a line. Kept with the poll at
 * announcement and compared at closing: a roll somebody changed by hand is not counted with.
 */
export function rollDigest(voters: readonly DigestedVoter[]): string {
  const hash = createHash('sha256');
  const inOrder = [...voters].sort((a, b) => (a.voterKey < b.voterKey ? -1 : 1));
  for (const { voterKey, heads, areaHundredths, personIds } of inOrder) {
    hash.update(JSON.stringify([voterKey, heads, areaHundredths, [...personIds].sort()]));
    hash.update('\n');
  }
  return hash.digest('hex');
}
