import { type Answer, readAnswer } from '../counting/answers';
import type { Bulletin } from '../reading/read-bulletin';
import type { Item } from '../reading/read-poll';
import { type Finding, findingsOf } from './finding';

/** A ballot that can be counted: its answers by item, `row` null in a secret poll. */
export type ReadBallot = {
  readonly row: number | null;
  readonly answers: ReadonlyMap<string, Answer>;
};

/** Reads what the ballots say; a ballot that says something impossible is a fault, not a blank. */
export function checkAnswers({ poll, openings }: Bulletin): {
  ballots: ReadBallot[];
  findings: Finding[];
} {
  const items = new Map<string, Item>(poll.items.map((item) => [item.itemId, item]));
  const faults: string[] = [];
  const ballots = openings.map(({ index, row, answers }): ReadBallot => {
    const read = new Map<string, Answer>();
    for (const [itemId, said] of answers) {
      const item = items.get(itemId);
      const answer = item ? readAnswer(item, said) : null;
      if (answer) read.set(itemId, answer);
      else {
        const place = item ? `对“${item.title}”的选择不符合规则` : '回答了表决里没有的事项';
        faults.push(`第 ${index} 号票${place}。`);
      }
    }
    return { row: row ?? null, answers: read };
  });
  return { ballots, findings: findingsOf('answer', faults) };
}
