import { createHash } from 'node:crypto';

/** A row of the roll, as far as it bears on the count and on who may vote. */
export interface DigestedVoter {
  voterKey: string;
  heads: number;
  areaHundredths: number;
  isDeveloper: boolean;
  unitIds: readonly string[];
  personIds: readonly string[];
}

/**
 * SHA-256 over the roll's rows in the order of their keys, one a line. Kept with the poll at
 * announcement and compared at opening, closing and counting: with a roll somebody changed by hand
 * nobody votes and nothing is counted.
 */
export function rollDigest(voters: readonly DigestedVoter[]): string {
  const hash = createHash('sha256');
  const inOrder = [...voters].sort((a, b) => (a.voterKey < b.voterKey ? -1 : 1));
  for (const { voterKey, heads, areaHundredths, isDeveloper, unitIds, personIds } of inOrder) {
    const row = [voterKey, heads, areaHundredths, isDeveloper, sorted(unitIds), sorted(personIds)];
    hash.update(JSON.stringify(row));
    hash.update('\n');
  }
  return hash.digest('hex');
}

const sorted = (ids: readonly string[]): string[] => [...ids].sort();
