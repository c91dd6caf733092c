import type { BallotLeaf } from '@/shared/polls/ledger/ballot-leaf';
import { Refusal } from '@/shared/refusals';

/**
 * Watches over a log as it passes: a leaf that cancels a ballot is followed at once by the ballot of
 * the same voter that replaces it, or it strikes a ballot for a reason that is on record. Any other
 * would take a vote away in silence. `strikes`: the struck leaf by the leaf that cancels it.
 */
export class ReplacedAtOnce {
  /** The voter's row of the roll by leaf; null where the leaf is no ballot. */
  private readonly rows: (number | null)[] = [];
  private awaited: number | null = null;

  constructor(private readonly strikes: ReadonlyMap<number, number>) {}

  /** @throws Refusal logAltered */
  add(leaf: BallotLeaf, row: number | null): void {
    if (leaf.kind === 'cast') {
      if (this.awaited !== null && this.awaited !== row) throw new Refusal('logAltered');
      this.awaited = null;
    } else {
      const cancelled = this.rows[leaf.cancels] ?? null;
      if (this.awaited !== null || cancelled === null) throw new Refusal('logAltered');
      if (this.strikes.get(leaf.index) !== leaf.cancels) this.awaited = cancelled;
    }
    this.rows.push(row);
  }

  /** @throws Refusal logAltered */
  end(): void {
    if (this.awaited !== null) throw new Refusal('logAltered');
  }
}
