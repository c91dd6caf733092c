import type { VoteCounts } from './vote-counts';
import { differenceTest, shareTest, significant, smoothedShare } from './vote-statistics';

const mostRepresentative = 5;

/** One side (agreeing or disagreeing) of a group to a statement, under Polis's names. */
export interface SideStatistics {
  /** pa, pd: smoothed share of the side in the group. */
  share: number;
  /** pat, pdt: its distance from one half. */
  shareTest: number;
  /** ra, rd: how many times the share of the others. */
  ratio: number;
  /** rat, rdt: its distance from the others' share. */
  ratioTest: number;
}

export interface RepresentativeStatement {
  statement: number;
  /** Whether the group stands out by agreeing or by disagreeing. */
  side: 'agree' | 'disagree';
  statistics: SideStatistics;
}

/** How a group's side (its agrees or its disagrees) stands against that of all other groups together. */
export function sideStatistics(
  votes: number,
  seen: number,
  otherVotes: number,
  otherSeen: number,
): SideStatistics {
  const share = smoothedShare(votes, seen);
  return {
    share,
    shareTest: shareTest(votes, seen),
    ratio: share / smoothedShare(otherVotes, otherSeen),
    ratioTest: differenceTest(votes, seen, otherVotes, otherSeen),
  };
}

/**
 * What each group stands for (methods.md §2, step 6): the statements on which it clearly has an
 * opinion and clearly another one than the rest, at most 5 a group, those it agrees with first.
 * Hidden statements are never among them.
 */
export function representativeStatements(
  groups: readonly VoteCounts[],
  hidden: Uint8Array,
): RepresentativeStatement[][] {
  return groups.map((group, own) => {
    const others = groups.filter((_, other) => other !== own);
    return strongest(
      [...hidden.keys()].flatMap((statement) =>
        hidden[statement] === 1 ? [] : (standsOut(group, others, statement) ?? []),
      ),
    );
  });
}

function standsOut(
  group: VoteCounts,
  others: readonly VoteCounts[],
  statement: number,
): RepresentativeStatement | null {
  const { agree, disagree } = statementStatistics(group, others, statement);
  const qualifies = [agree, disagree].some(
    (side) => side.ratioTest > significant && side.shareTest > significant,
  );
  if (!qualifies) return null;
  return agree.ratioTest > disagree.ratioTest
    ? { statement, side: 'agree', statistics: agree }
    : { statement, side: 'disagree', statistics: disagree };
}

/** Both sides of a group to one statement. */
export function statementStatistics(
  group: VoteCounts,
  others: readonly VoteCounts[],
  statement: number,
): { agree: SideStatistics; disagree: SideStatistics } {
  const of = (votes: Uint32Array) => votes[statement] ?? 0;
  const sum = (pick: (counts: VoteCounts) => Uint32Array) =>
    others.reduce((total, counts) => total + of(pick(counts)), 0);
  const otherSeen = sum(({ seen }) => seen);
  const side = (pick: (counts: VoteCounts) => Uint32Array) =>
    sideStatistics(of(pick(group)), of(group.seen), sum(pick), otherSeen);
  return { agree: side(({ agrees }) => agrees), disagree: side(({ disagrees }) => disagrees) };
}

const strength = ({
  statistics: { ratio, ratioTest, share, shareTest },
}: RepresentativeStatement) => ratio * ratioTest * share * shareTest;

const agreesFirst = ({ side }: RepresentativeStatement) => (side === 'agree' ? 0 : 1);

function strongest(statements: readonly RepresentativeStatement[]): RepresentativeStatement[] {
  return [...statements]
    .sort((one, other) => strength(other) - strength(one) || one.statement - other.statement)
    .slice(0, mostRepresentative)
    .sort((one, other) => agreesFirst(one) - agreesFirst(other));
}
