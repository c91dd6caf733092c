import { createHash, hash } from 'node:crypto';

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
 * SHA-256 over the sorted SHA-256 of the roll's rows, whatever order they come in. Kept with the
 * poll at announcement and compared at opening, closing and counting: with a roll somebody changed
 * by hand nobody votes and nothing is counted.
 */
export class RollDigest {
  private readonly rows: string[] = [];

  add({ voterKey, heads, areaHundredths, isDeveloper, unitIds, personIds }: DigestedVoter): void {
    const row = [voterKey, heads, areaHundredths, isDeveloper, sorted(unitIds), sorted(personIds)];
    this.rows.push(hash('sha256', JSON.stringify(row)));
  }

  /** Hex. */
  value(): string {
    const digest = createHash('sha256');
    for (const row of this.rows.sort()) digest.update(row);
    return digest.digest('hex');
  }
}

export function rollDigest(voters: readonly DigestedVoter[]): string {
  const digest = new RollDigest();
  for (const voter of voters) digest.add(voter);
  return digest.value();
}

const sorted = (ids: readonly string[]): readonly string[] =>
  ids.length > 1 ? [...ids].sort() : ids;
