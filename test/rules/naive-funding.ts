import type { Project } from '@/shared/polls/methods/equal-shares';

/** A reduced fraction. */
class Ratio {
  readonly top: bigint;
  readonly bottom: bigint;

  constructor(top: bigint, bottom = 1n) {
    let [a, b] = [top < 0n ? -top : top, bottom];
    while (b > 0n) [a, b] = [b, a % b];
    const divisor = a === 0n ? 1n : a;
    this.top = top / divisor;
    this.bottom = bottom / divisor;
  }

  plus = (other: Ratio) =>
    new Ratio(this.top * other.bottom + other.top * this.bottom, this.bottom * other.bottom);
  minus = (other: Ratio) => this.plus(new Ratio(-other.top, other.bottom));
  over = (other: Ratio) => new Ratio(this.top * other.bottom, this.bottom * other.top);
  isAtLeast = (other: Ratio) => this.top * other.bottom >= other.top * this.bottom;
  isOver = (other: Ratio) => !other.isAtLeast(this);
}

const sum = (ratios: readonly Ratio[]) =>
  ratios.reduce((total, ratio) => total.plus(ratio), new Ratio(0n));
const smaller = (a: Ratio, b: Ratio) => (a.isAtLeast(b) ? b : a);

/**
 * The Method of Equal Shares as docs/counting.md words it, voter by voter: every project looked at
 * in every round, its payment found by letting the poorest pay all they have, one after the other.
 */
function buyOnce(projects: readonly Project[], ballots: readonly string[][], share: Ratio) {
  const purses = ballots.map(() => share);
  const bought: string[] = [];
  for (;;) {
    let best: { project: Project; payment: Ratio; effective: Ratio; votes: number } | null = null;
    for (const project of projects) {
      if (bought.includes(project.projectId)) continue;
      const payers = purses.filter((_, voter) => ballots[voter]!.includes(project.projectId));
      const price = new Ratio(BigInt(project.price));
      if (payers.length === 0 || !sum(payers).isAtLeast(price)) continue;
      const fromPoorest = [...payers].sort((a, b) =>
        a.isAtLeast(b) ? (b.isAtLeast(a) ? 0 : 1) : -1,
      );
      let left = price;
      let payment = new Ratio(0n);
      for (const [index, purse] of fromPoorest.entries()) {
        payment = left.over(new Ratio(BigInt(fromPoorest.length - index)));
        if (purse.isAtLeast(payment)) break;
        left = left.minus(purse);
      }
      const offer = { project, payment, effective: price.over(payment), votes: payers.length };
      if (!best || goesBefore(offer, best)) best = offer;
    }
    if (!best) return bought;
    const { project, payment } = best;
    bought.push(project.projectId);
    for (const [voter, purse] of purses.entries()) {
      if (ballots[voter]!.includes(project.projectId))
        purses[voter] = purse.minus(smaller(purse, payment));
    }
  }
}

type Offer = { project: Project; effective: Ratio; votes: number };

function goesBefore(a: Offer, b: Offer): boolean {
  if (a.effective.isOver(b.effective)) return true;
  if (b.effective.isOver(a.effective)) return false;
  if (a.project.price !== b.project.price) return a.project.price < b.project.price;
  return a.votes > b.votes;
}

/** What is funded in the end, `projects` in the order of the lot. */
export function naiveFunding(
  projects: readonly Project[],
  ballots: readonly string[][],
  budget: number,
) {
  const price = (id: string) => projects.find(({ projectId }) => projectId === id)!.price;
  const cost = (ids: readonly string[]) => ids.reduce((total, id) => total + price(id), 0);
  const votes = (id: string) => ballots.filter((ballot) => ballot.includes(id)).length;
  const wanted = projects.map(({ projectId }) => projectId).filter((id) => votes(id) > 0);
  const fill = (chosen: readonly string[]) => {
    const added: string[] = [];
    const inOrder = [...wanted].sort((a, b) => votes(b) - votes(a) || price(a) - price(b));
    for (const id of inOrder) {
      if (!chosen.includes(id) && cost([...chosen, ...added, id]) <= budget) added.push(id);
    }
    return added;
  };
  const greedy = fill([]);
  if (ballots.length === 0) return { bought: [], added: [], greedy, raised: 0 };
  const share = new Ratio(BigInt(budget), BigInt(ballots.length));
  const step = Math.ceil(budget / (ballots.length * 100));
  let raised = 0;
  let bought = buyOnce(projects, ballots, share);
  for (let raises = 1; raises <= 1_000 && bought.length < wanted.length; raises += 1) {
    const next = buyOnce(projects, ballots, share.plus(new Ratio(BigInt(step * raises))));
    if (cost(next) > budget) break;
    bought = next;
    raised = step * raises;
  }
  return { bought, added: fill(bought), greedy, raised };
}
