import type { ReadBallot } from '../checks/check-answers';
import type { Bulletin } from '../reading/read-bulletin';
import type { Item } from '../reading/read-poll';
import type { Answer } from './answers';
import { countApproveReject } from './count-approve-reject';
import { countBudget } from './count-budget';
import { countOptions } from './count-options';
import { countRankings } from './count-rankings';
import { countScores } from './count-scores';
import { type Turnout, turnoutOf, weightOf } from './turnout';
import type { Weight } from './weights';

export type WeighedAnswer = { readonly answer: Answer; readonly weight: Weight };

export type Recount = { readonly turnout: object; readonly items: readonly object[] };

/** Counts the poll anew from its ballots; null if the rule set lacks a majority that is asked for. */
export function countPoll(bulletin: Bulletin, ballots: readonly ReadBallot[]): Recount | null {
  const turnout = turnoutOf(bulletin);
  const weighed = ballots.map(({ row, answers }) => ({
    answers,
    weight: row === null ? { areaHundredths: 0, heads: 1 } : weightOf(bulletin, row),
  }));
  const items: object[] = [];
  for (const item of bulletin.poll.items) {
    const answers = weighed.flatMap(({ answers: all, weight }) => {
      const answer = all.get(item.itemId);
      return answer ? [{ answer, weight }] : [];
    });
    const counted = countItem(bulletin.poll.id, item, answers, turnout);
    if (!counted) return null;
    items.push(counted);
  }
  const { ruleSet, roll, returned, participating, quorumReached } = turnout;
  const { participation } = ruleSet;
  return { turnout: { participation, roll, returned, participating, quorumReached }, items };
}

function countItem(
  pollId: string,
  item: Item,
  answers: readonly WeighedAnswer[],
  turnout: Turnout,
): object | null {
  const majority = turnout.ruleSet.majorities[item.majority];
  if (!majority) return null;
  switch (item.method.kind) {
    case 'approveReject':
      return countApproveReject(item, answers, turnout, majority);
    case 'single':
    case 'approval':
      return countOptions(item, answers, turnout, majority);
    case 'score':
      return countScores(item, answers, turnout);
    case 'ranked':
      return countRankings(item, answers, turnout);
    case 'budget':
      return countBudget(pollId, item, answers, turnout);
  }
}
