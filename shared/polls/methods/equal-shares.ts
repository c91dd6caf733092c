/** A project: `price` in fen, above 0. */
export type Project = { readonly projectId: string; readonly price: number };

/** Voters with equal ballots: the projects they approve, and how many they are. */
export type Supporters = { readonly approved: ReadonlySet<string>; readonly heads: number };

/** What settles between projects with equally many effective votes, before the lot. */
export type TieBreak = 'minCost' | 'maxCost' | 'maxVotes';

/** An exact fraction of integers, not reduced; the denominator is above 0. */
export type Fraction = { readonly numerator: bigint; readonly denominator: bigint };

export type BoughtProject = { readonly projectId: string; readonly effectiveVotes: Fraction };

export type SharesRun = {
  readonly bought: readonly BoughtProject[];
  /** Fen each group's voters have left, per head. */
  readonly left: readonly Fraction[];
};

/** What a project would take of its supporters: `payment` / `payers` from each who can, all from the others. */
type Offer = { readonly payment: bigint; readonly payers: bigint };

type Candidate = {
  readonly project: Project;
  readonly groups: readonly number[];
  readonly votes: bigint;
  /** Effective votes when last looked at; they never rise, because balances only fall. */
  known: Fraction;
};

/**
 * One run of the Method of Equal Shares with cost utilities (D. Peters, G. Pierczyński, P. Skowron,
 * NeurIPS 2021). Every voter starts with `share` fen. A project can be bought if its supporters
 * have its price together; its effective votes are its price divided by m, the largest single
 * payment, where each supporter pays m or all they have left. The project with the most effective
 * votes is bought, until none can be. Ties: `tieBreaks` in their order, then the place in
 * `projects`, which is the lot. Balances are integers over one common denominator: nothing is rounded.
 */
export function equalShares(
  projects: readonly Project[],
  supporters: readonly Supporters[],
  share: Fraction,
  tieBreaks: readonly TieBreak[],
): SharesRun {
  const heads = supporters.map((group) => BigInt(group.heads));
  let denominator = share.denominator;
  let balances = supporters.map(() => share.numerator);
  let candidates = projects.map((project) => candidateOf(project, supporters, heads));
  const bought: BoughtProject[] = [];

  for (;;) {
    const found = bestOffer(candidates, balances, heads, denominator, tieBreaks);
    if (!found) break;
    const { best, offer } = found;
    // The payment becomes an integer over the common denominator.
    const scale = offer.payers / greatestCommonDivisor(offer.payment, offer.payers);
    if (scale > 1n) {
      denominator *= scale;
      balances = balances.map((balance) => balance * scale);
    }
    const payment = (offer.payment * scale) / offer.payers;
    for (const group of best.groups) {
      const balance = balances[group] ?? 0n;
      balances[group] = balance < payment ? 0n : balance - payment;
    }
    bought.push({ projectId: best.project.projectId, effectiveVotes: best.known });
    candidates = found.candidates.filter((candidate) => candidate !== best);
  }
  return { bought, left: balances.map((numerator) => ({ numerator, denominator })) };
}

function candidateOf(
  project: Project,
  supporters: readonly Supporters[],
  heads: readonly bigint[],
): Candidate {
  const groups = supporters.flatMap(({ approved }, index) =>
    approved.has(project.projectId) ? [index] : [],
  );
  const votes = groups.reduce((sum, group) => sum + (heads[group] ?? 0n), 0n);
  return { project, groups, votes, known: { numerator: votes, denominator: 1n } };
}

/** The project to buy next, and the candidates without those that nobody can pay any more. */
function bestOffer(
  candidates: readonly Candidate[],
  balances: readonly bigint[],
  heads: readonly bigint[],
  denominator: bigint,
  tieBreaks: readonly TieBreak[],
) {
  // Those who had most come first, so that the rest need no look.
  const inOrder = [...candidates].sort((a, b) => compareFractions(b.known, a.known));
  const gone = new Set<Candidate>();
  let found: { best: Candidate; offer: Offer } | null = null;
  for (const candidate of inOrder) {
    if (found && compareFractions(candidate.known, found.best.known) < 0) break;
    const offer = offerOf(candidate, balances, heads, denominator);
    if (!offer) {
      gone.add(candidate);
      continue;
    }
    candidate.known = {
      numerator: BigInt(candidate.project.price) * denominator * offer.payers,
      denominator: offer.payment,
    };
    if (!found || isBetter(candidate, found.best, candidates, tieBreaks))
      found = { best: candidate, offer };
  }
  return found && { ...found, candidates: candidates.filter((one) => !gone.has(one)) };
}

/** Null if the supporters have less than the price together. */
function offerOf(
  { project, groups }: Candidate,
  balances: readonly bigint[],
  heads: readonly bigint[],
  denominator: bigint,
): Offer | null {
  let payment = BigInt(project.price) * denominator;
  let payers = 0n;
  let all = 0n;
  for (const group of groups) {
    payers += heads[group] ?? 0n;
    all += (heads[group] ?? 0n) * (balances[group] ?? 0n);
  }
  if (all < payment) return null;
  // Whoever cannot pay the even part pays all they have, which makes the others' part larger.
  let able = groups;
  for (;;) {
    const [evenPayment, evenPayers]: [bigint, bigint] = [payment, payers];
    const rest = able.filter((group) => {
      const balance = balances[group] ?? 0n;
      if (balance * evenPayers >= evenPayment) return true;
      payment -= (heads[group] ?? 0n) * balance;
      payers -= heads[group] ?? 0n;
      return false;
    });
    if (rest.length === able.length) return { payment, payers };
    able = rest;
  }
}

function isBetter(
  candidate: Candidate,
  best: Candidate,
  lot: readonly Candidate[],
  tieBreaks: readonly TieBreak[],
): boolean {
  const more = compareFractions(candidate.known, best.known);
  if (more !== 0) return more > 0;
  for (const tieBreak of tieBreaks) {
    const before = compareBy[tieBreak](candidate, best);
    if (before !== 0) return before < 0;
  }
  return lot.indexOf(candidate) < lot.indexOf(best);
}

/** Below 0 if the first goes before the second. */
const compareBy: Record<TieBreak, (a: Candidate, b: Candidate) => number> = {
  minCost: (a, b) => a.project.price - b.project.price,
  maxCost: (a, b) => b.project.price - a.project.price,
  maxVotes: (a, b) => Number(b.votes - a.votes),
};

export function compareFractions(a: Fraction, b: Fraction): number {
  const [left, right] = [a.numerator * b.denominator, b.numerator * a.denominator];
  return left < right ? -1 : left > right ? 1 : 0;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a, b];
  while (smaller > 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}
