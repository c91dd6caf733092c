import { ruleSets } from '@/shared/polls/assemblies';
import type { Answers } from '@/shared/polls/methods/ballot-item';
import type { RuleSet } from '@/shared/polls/rule-set';
import { tallyPoll } from '@/shared/polls/tally';
import type { PollDetail, PublishedResult } from '@/src/features/polls/poll-types';
import { aPollDetail } from './poll-answers';
import { pollId } from './poll-ids';

type Counting = Partial<Omit<PublishedResult, 'tally'>> & {
  /** One ballot of 100 m² each. */
  answers: readonly Answers[];
  /** Voters on the roll, of 100 m² each. */
  rollHeads?: number;
  items?: PollDetail['items'];
  ruleSet?: RuleSet;
};

const area = 10_000;

/** The result the product's own count makes of these ballots. */
export function aResult({ answers, rollHeads = 3, ...changes }: Counting): PublishedResult {
  const { items, title } = { ...aPollDetail(), ...changes };
  const ruleSet: RuleSet = changes.ruleSet ?? ruleSets.ownersAssembly;
  const tally = tallyPoll({
    pollId,
    ruleSet,
    items,
    roll: { heads: rollHeads, areaHundredths: rollHeads * area },
    groups: answers.map((one) => ({
      answers: one,
      weight: { heads: 1, areaHundredths: area },
    })),
    silent: { heads: 0, areaHundredths: 0 },
  });
  if (!tally.ok) throw new Error(tally.refusal.code);
  return {
    state: 'preliminary',
    closedAt: '2026-11-30T10:00:00.000Z',
    legalEffect: 'advisory',
    countedAt: '2026-11-30T10:00:01.000Z',
    postedUntil: '2099-12-15T16:00:00.000Z',
    ...changes,
    title,
    ruleSet,
    items,
    tally: tally.value,
  };
}
