/** A project: price in fen, heads that want it. */
export type Project = {
  readonly optionId: string;
  readonly price: number;
  readonly votes: number;
};

/** Voters who want the same projects. */
export type Backers = { readonly wants: ReadonlySet<string>; readonly heads: number };

export type SharedOut = {
  readonly bought: readonly { readonly optionId: string; readonly effectiveHundredths: number }[];
  /** Fen that those who want a project have left together, rounded down. */
  readonly leftTo: (optionId: string) => number;
};

/** Price divided by the largest single payment: `over` / `under`. */
type Effect = { readonly over: bigint; readonly under: bigint };

type Purse = { readonly wants: ReadonlySet<string>; readonly heads: bigint; parts: bigint };

type Candidate = { readonly project: Project; readonly effect: Effect };

/**
 * The Method of Equal Shares once through (Peters, Pierczyński, Skowron 2021): the fund is split
 * evenly among all heads. Of the projects whose backers have the price together, the one with the
 * most effective votes is bought; each backer pays the same, or all they have. Ties: lower price,
 * more votes, the order given. Money is counted in equal parts of a fen, so nothing is rounded.
 */
export function shareOut(
  projects: readonly Project[],
  backers: readonly Backers[],
  fund: bigint,
): SharedOut {
  const purses = backers.map(
    ({ wants, heads }): Purse => ({ wants, heads: BigInt(heads), parts: fund }),
  );
  let partsPerFen = purses.reduce((sum, { heads }) => sum + heads, 0n) || 1n;
  const bought: { optionId: string; effectiveHundredths: number }[] = [];
  // At best every backer pays the same, so nothing is ever more effective than its votes.
  let open: Candidate[] = projects.map((project) => ({
    project,
    effect: { over: BigInt(project.votes), under: 1n },
  }));

  for (;;) {
    const { best, affordable } = mostEffective(open, projects, purses, partsPerFen);
    if (!best) break;
    const { project, effect } = best;
    const effectiveHundredths = Number((effect.over * 100n) / effect.under);
    bought.push({ optionId: project.optionId, effectiveHundredths });
    partsPerFen = pay(project, effect, purses, partsPerFen);
    open = affordable.filter((candidate) => candidate.project !== project);
  }
  const leftTo = (optionId: string): number => {
    const left = backing(optionId, purses).reduce(
      (sum, { parts, heads }) => sum + parts * heads,
      0n,
    );
    return Number(left / partsPerFen);
  };
  return { bought, leftTo };
}

const backing = (optionId: string, purses: readonly Purse[]): Purse[] =>
  purses.filter(({ wants }) => wants.has(optionId));

/** Purses only get emptier, so what was less effective before need not be looked at again. */
function mostEffective(
  open: readonly Candidate[],
  order: readonly Project[],
  purses: readonly Purse[],
  partsPerFen: bigint,
): { readonly best: Candidate | null; readonly affordable: Candidate[] } {
  const affordable: Candidate[] = [];
  let best: Candidate | null = null;
  for (const candidate of [...open].sort((a, b) => compare(b.effect, a.effect))) {
    const { project } = candidate;
    if (best && compare(candidate.effect, best.effect) < 0) {
      affordable.push(candidate);
      continue;
    }
    const effect = effectOf(project, backing(project.optionId, purses), partsPerFen);
    if (!effect) continue;
    affordable.push({ project, effect });
    if (!best || comesBefore({ project, effect }, best, order)) best = { project, effect };
  }
  return { best, affordable };
}

/** Null if the backers do not have the price together. */
function effectOf(project: Project, backers: Purse[], partsPerFen: bigint): Effect | null {
  const price = BigInt(project.price) * partsPerFen;
  let due = price;
  let payers = backers.reduce((sum, { heads }) => sum + heads, 0n);
  let able = backers;
  for (;;) {
    const [even, among]: [bigint, bigint] = [due, payers];
    const poorer = able.filter(({ parts }) => parts * among < even);
    if (poorer.length === 0) return among > 0n ? { over: price * among, under: even } : null;
    for (const { parts, heads } of poorer) {
      due -= parts * heads;
      payers -= heads;
    }
    able = able.filter(({ parts }) => parts * among >= even);
  }
}

function comesBefore(one: Candidate, other: Candidate, order: readonly Project[]): boolean {
  const differences = [
    compare(other.effect, one.effect),
    one.project.price - other.project.price,
    other.project.votes - one.project.votes,
    order.indexOf(one.project) - order.indexOf(other.project),
  ];
  return (differences.find((difference) => difference !== 0) ?? 0) < 0;
}

/** Takes the payments; gives into how many parts a fen is divided from now on. */
function pay(project: Project, effect: Effect, purses: Purse[], partsPerFen: bigint): bigint {
  // The largest payment is price / effect.
  const over = BigInt(project.price) * partsPerFen * effect.under;
  const finer = effect.over / commonDivisor(over, effect.over);
  const payment = (over * finer) / effect.over;
  for (const purse of purses) purse.parts *= finer;
  for (const purse of backing(project.optionId, purses)) {
    purse.parts = purse.parts > payment ? purse.parts - payment : 0n;
  }
  return partsPerFen * finer;
}

function compare(a: Effect, b: Effect): number {
  const difference = a.over * b.under - b.over * a.under;
  return difference > 0n ? 1 : difference < 0n ? -1 : 0;
}

function commonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : commonDivisor(b, a % b);
}
