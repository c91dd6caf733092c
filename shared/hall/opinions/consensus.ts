import type { VoteCounts } from './vote-counts';
import { shareTest, significant, smoothedShare } from './vote-statistics';

const mostConsensus = 5;

export interface ConsensusStatement {
  statement: number;
  /** Smoothed share of all who saw it, and its distance from one half (pa and pat, or pd and pdt). */
  share: number;
  shareTest: number;
}

export interface Consensus {
  agree: ConsensusStatement[];
  disagree: ConsensusStatement[];
}

/**
 * What all participants together agree on, and what they reject (methods.md §2, step 7): more than
 * half, and not by chance; the strongest 5 each.
 */
export function consensusStatements(all: VoteCounts, hidden: Uint8Array): Consensus {
  return {
    agree: strongest(all.agrees, all.seen, hidden),
    disagree: strongest(all.disagrees, all.seen, hidden),
  };
}

function strongest(votes: Uint32Array, seen: Uint32Array, hidden: Uint8Array) {
  const found: ConsensusStatement[] = [];
  votes.forEach((count, statement) => {
    if (hidden[statement] === 1) return;
    const share = smoothedShare(count, seen[statement] ?? 0);
    const test = shareTest(count, seen[statement] ?? 0);
    if (share > 0.5 && test > significant) found.push({ statement, share, shareTest: test });
  });
  return found
    .sort(
      (one, other) =>
        other.share * other.shareTest - one.share * one.shareTest ||
        one.statement - other.statement,
    )
    .slice(0, mostConsensus);
}

/**
 * For each statement the product of its smoothed share of agreement over all groups: large only
 * where no group, however small, is against it.
 */
export function groupInformedConsensus(
  groups: readonly VoteCounts[],
  statementCount: number,
): Float64Array {
  return Float64Array.from({ length: statementCount }, (_, statement) =>
    groups.reduce(
      (product, { agrees, seen }) =>
        product * smoothedShare(agrees[statement] ?? 0, seen[statement] ?? 0),
      1,
    ),
  );
}
