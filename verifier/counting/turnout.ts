import type { Bulletin } from '../reading/read-bulletin';
import type { RuleSet } from '../reading/read-poll';
import { noWeight, reaches, sumOf, type Weight } from './weights';

/** Who took part: what every item's result rests on. */
export type Turnout = {
  readonly ruleSet: RuleSet;
  readonly roll: Weight;
  /** Of the ballots that count. */
  readonly returned: Weight;
  /** Of those who took part without one, where the rules count them. */
  readonly silent: Weight;
  readonly participating: Weight;
  readonly quorumReached: boolean;
};

/** What a row of the roll weighs. In a secret poll no areas are counted: they would tell flats apart. */
export const weightOf = ({ poll, roll }: Bulletin, row: number): Weight => {
  const entry = roll.rows[row];
  if (!entry) return noWeight;
  const areaHundredths = poll.visibility === 'named' ? entry.areaHundredths : 0;
  return { areaHundredths, heads: entry.heads };
};

export function turnoutOf(bulletin: Bulletin): Turnout {
  const { poll, tookPart } = bulletin;
  const { ruleSet } = poll;
  const voted = new Set(tookPart);
  const weigh = (rows: Iterable<number>) =>
    [...rows].reduce((sum, row) => sumOf(sum, weightOf(bulletin, row)), noWeight);
  const roll = weigh(bulletin.roll.rows.keys());
  const returned = weigh(voted);
  const silent = weigh(new Set(withoutBallot(bulletin).filter((row) => !voted.has(row))));
  const participating = sumOf(returned, silent);
  const quorumReached = reaches(ruleSet.quorum, participating, roll, ruleSet.measure);
  return { ruleSet, roll, returned, silent, participating, quorumReached };
}

/** Rows that count as having taken part even without a ballot, by the rule set's strategy. */
function withoutBallot({ poll, delivered = [], signed = [] }: Bulletin): readonly number[] {
  switch (poll.ruleSet.participation) {
    case 'strict':
      return [];
    case 'signOrLogin':
      return signed;
    case 'deliveredFollowMajority':
      return delivered;
  }
}
