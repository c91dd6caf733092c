import {
  type BoughtProject,
  equalShares,
  type Fraction,
  type Project,
  type SharesRun,
  type Supporters,
  type TieBreak,
} from './equal-shares';

/** How the money is spent. Amounts in fen. */
export type FundingRule = {
  readonly tieBreaks: readonly TieBreak[];
  /** What each voter's share rises by in every further run (Add1); 0 for a single run. */
  readonly raise: number;
  readonly mostRaises: number;
  /** Stop raising as soon as no further project would fit into the budget. */
  readonly stopWhenExhaustive: boolean;
  /** Start from whole fen per voter instead of the exact share. */
  readonly wholeShares: boolean;
  /** Spend what is left on the projects with the most votes. */
  readonly fillGreedily: boolean;
  readonly cheaperFirstInFill: boolean;
};

export type Funding = {
  readonly bought: readonly BoughtProject[];
  readonly added: readonly string[];
  readonly raises: number;
  readonly run: SharesRun;
};

/**
 * Equal Shares with Add1 completion: every voter's share rises step by step for as long as the
 * projects bought stay within the budget, also past the first run after which nothing more would
 * fit; what then remains is filled by votes. `projects` stand in the order of the lot.
 */
export function fundProjects(
  projects: readonly Project[],
  supporters: readonly Supporters[],
  budget: number,
  rule: FundingRule,
): Funding {
  const heads = supporters.reduce((sum, group) => sum + group.heads, 0);
  if (heads === 0) return { bought: [], added: [], raises: 0, run: { bought: [], left: [] } };
  const wanted = projects.filter(({ projectId }) => votesFor(projectId, supporters) > 0);
  const runWith = (raises: number) =>
    equalShares(wanted, supporters, shareOf(budget, heads, rule, raises), rule.tieBreaks);

  let raises = 0;
  let run = runWith(0);
  while (rule.raise > 0 && raises < rule.mostRaises && run.bought.length < wanted.length) {
    if (rule.stopWhenExhaustive && isExhaustive(projects, run, budget)) break;
    const next = runWith(raises + 1);
    if (spentOn(projects, idsOf(next)) > budget) break;
    run = next;
    raises += 1;
  }
  const added = rule.fillGreedily
    ? fillByVotes(projects, supporters, budget, rule.cheaperFirstInFill, idsOf(run))
    : [];
  return { bought: run.bought, added, raises, run };
}

/**
 * The projects with the most votes that still fit, beside those already `chosen`; of equally many
 * votes the cheaper if
 * `cheaperFirst`, then in the order of the lot. A project nobody wants is never funded.
 */
export function fillByVotes(
  projects: readonly Project[],
  supporters: readonly Supporters[],
  budget: number,
  cheaperFirst: boolean,
  chosen: readonly string[] = [],
): string[] {
  const votes = new Map(
    projects.map(({ projectId }) => [projectId, votesFor(projectId, supporters)]),
  );
  const votesOf = ({ projectId }: Project) => votes.get(projectId) ?? 0;
  const byPrice = (a: Project, b: Project) => (cheaperFirst ? a.price - b.price : 0);
  let left = budget - spentOn(projects, chosen);
  const added: string[] = [];
  const inOrder = projects
    .filter((project) => votesOf(project) > 0 && !chosen.includes(project.projectId))
    .sort((a, b) => votesOf(b) - votesOf(a) || byPrice(a, b));
  for (const { projectId, price } of inOrder) {
    if (price > left) continue;
    added.push(projectId);
    left -= price;
  }
  return added;
}

export const votesFor = (projectId: string, supporters: readonly Supporters[]): number =>
  supporters.reduce((sum, { approved, heads }) => (approved.has(projectId) ? sum + heads : sum), 0);

export const spentOn = (projects: readonly Project[], projectIds: readonly string[]): number =>
  projects.reduce(
    (sum, { projectId, price }) => (projectIds.includes(projectId) ? sum + price : sum),
    0,
  );

const idsOf = ({ bought }: SharesRun): string[] => bought.map(({ projectId }) => projectId);

function shareOf(budget: number, heads: number, rule: FundingRule, raises: number): Fraction {
  const voters = BigInt(heads);
  const start = rule.wholeShares ? (BigInt(budget) / voters) * voters : BigInt(budget);
  return {
    numerator: start + BigInt(rule.raise) * BigInt(raises) * voters,
    denominator: voters,
  };
}

function isExhaustive(projects: readonly Project[], run: SharesRun, budget: number): boolean {
  const chosen = idsOf(run);
  const left = budget - spentOn(projects, chosen);
  return projects.every(({ projectId, price }) => chosen.includes(projectId) || price > left);
}
