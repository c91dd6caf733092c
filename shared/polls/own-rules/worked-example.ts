import { areaText } from '@/shared/area-text';
import type { Majority, RuleSet } from '../rule-set';
import { leastThatMeets, type Threshold } from '../thresholds';

/** A roll to try a rule on; the area is 0.01 m². */
export const exampleRoll = { heads: 300, areaHundredths: 3_000_000 };

type Ruled = Pick<RuleSet, 'basis' | 'measure' | 'quorum' | 'majorities'>;

/** What a rule asks for on a roll of 300, in sentences; exact, by the arithmetic that also decides. */
export function workedExample(ruleSet: Ruled): string[] {
  const { quorum, majorities } = ruleSet;
  const quorumHeads = leastThatMeets(quorum, exampleRoll.heads);
  const lines = [
    `假如名册上有 ${totalWords(ruleSet, exampleRoll)}：至少 ${needed(ruleSet, quorum, exampleRoll)}参加才有效。`,
  ];
  const kinds = majorities.special
    ? ([
        ['一般事项', majorities.ordinary],
        ['重大事项', majorities.special],
      ] as const)
    : ([['', majorities.ordinary]] as const);
  const came = {
    heads: quorumHeads,
    areaHundredths: leastThatMeets(quorum, exampleRoll.areaHundredths),
  };
  for (const [kind, majority] of kinds) lines.push(majorityLine(ruleSet, kind, majority, came));
  return lines;
}

function majorityLine(
  ruleSet: Ruled,
  kind: string,
  majority: Majority,
  came: typeof exampleRoll,
): string {
  const subject = kind === '' ? '' : `${kind}：`;
  if (majority.of === 'wholeRoll') {
    return `${subject}不管多少${headWord(ruleSet)}参加，都要至少 ${needed(ruleSet, majority, exampleRoll)}赞成才通过。`;
  }
  const few = needed(ruleSet, majority, came);
  const all = needed(ruleSet, majority, exampleRoll);
  return `${subject}刚好够数时，至少 ${few}赞成才通过；全都参加时，至少 ${all}赞成才通过。`;
}

const needed = (ruleSet: Ruled, threshold: Threshold, whole: typeof exampleRoll): string =>
  totalWords(ruleSet, {
    heads: leastThatMeets(threshold, whole.heads),
    areaHundredths: leastThatMeets(threshold, whole.areaHundredths),
  });

const headWord = ({ basis }: Ruled): string =>
  ({ units: '位业主', adults: '人', households: '户', members: '人' })[basis];

function totalWords(ruleSet: Ruled, { heads, areaHundredths }: typeof exampleRoll): string {
  const counted = `${heads} ${headWord(ruleSet)}`;
  return ruleSet.measure === 'areaAndHeads' ? `${counted}、${areaText(areaHundredths)}` : counted;
}
