import {
  type BallotItem,
  type BallotMethod,
  hasMajority,
  type ItemOption,
  methodNames,
} from './methods/ballot-item';
import { ownersMatters } from './owners-matters';
import { isWithin, pollLimits } from './poll-limits';
import type { PollRefusal } from './refusals';
import type { LegalEffect, RuleSet } from './rule-set';

/** An option as staff write it; it gets its id when it is kept. */
export type DraftOption = Omit<ItemOption, 'optionId'>;

/** An item as staff write it. */
export type DraftItem = Omit<BallotItem, 'itemId' | 'options'> & {
  readonly options: readonly DraftOption[];
};

/** What keeps one item from being announced; `position` counts from 1. */
export const itemProblems = (
  item: DraftItem,
  position: number,
  ruleSet: RuleSet,
  legalEffect: LegalEffect,
): PollRefusal[] => [
  ...textProblems(item, position),
  ...majorityProblems(item, position, ruleSet),
  ...methodProblems(item, position, legalEffect),
  ...item.options.flatMap((option, index) =>
    optionProblems(item, option, { position, option: index + 1 }),
  ),
];

function textProblems({ title, description }: DraftItem, position: number): PollRefusal[] {
  const problems: PollRefusal[] = [];
  if (!isWithin(pollLimits.itemTitle, title.trim().length)) {
    problems.push({ code: 'itemTitleLength', details: { position, ...pollLimits.itemTitle } });
  }
  if (!isWithin(pollLimits.itemDescription, description.trim().length)) {
    problems.push({
      code: 'itemDescriptionLength',
      details: { position, ...pollLimits.itemDescription },
    });
  }
  return problems;
}

/** The majority of an owners' item may be stricter than its matter needs, never weaker (art. 278). */
function majorityProblems(
  { matter, majority }: DraftItem,
  position: number,
  { body, majorities }: RuleSet,
): PollRefusal[] {
  const problems: PollRefusal[] = [];
  if (!majorities[majority]) problems.push({ code: 'itemMajorityUnknown', details: { position } });
  if (body !== 'ownersAssembly') {
    if (matter !== null) problems.push({ code: 'itemMatterNotOfBody', details: { position } });
    return problems;
  }
  if (matter === null) return [...problems, { code: 'itemMatterMissing', details: { position } }];
  const { name, majority: needed } = ownersMatters[matter];
  if (needed === 'special' && majority === 'ordinary') {
    problems.push({ code: 'itemNeedsSpecialMajority', details: { position, matter: name } });
  }
  return problems;
}

/** Methods without a majority decide nothing in law, so they are for asking only. */
function methodProblems(
  { method, options }: DraftItem,
  position: number,
  legalEffect: LegalEffect,
): PollRefusal[] {
  if (method.kind === 'approveReject') {
    return options.length === 0 ? [] : [{ code: 'itemOptionsNotUsed', details: { position } }];
  }
  const problems: PollRefusal[] = [];
  if (!hasMajority(method) && legalEffect === 'binding') {
    const { name } = methodNames[method.kind];
    problems.push({ code: 'methodOnlyAdvisory', details: { position, method: name } });
  }
  if (!isWithin(pollLimits.options, options.length)) {
    problems.push({ code: 'itemOptionsCount', details: { position, ...pollLimits.options } });
  }
  return [...problems, ...numberProblems(method, options.length, position)];
}

function numberProblems(
  method: BallotMethod,
  optionCount: number,
  position: number,
): PollRefusal[] {
  const problems: PollRefusal[] = [];
  const isCount = (count: number, most: number) =>
    Number.isInteger(count) && count >= 1 && count <= most;
  if ('winners' in method && !isCount(method.winners, Math.max(1, optionCount - 1))) {
    problems.push({ code: 'itemWinnersWrong', details: { position } });
  }
  if ('maxChoices' in method) {
    const most = method.maxChoices ?? optionCount;
    const least = method.kind === 'approval' ? method.minChoices : 1;
    if (!isCount(most, optionCount) || !isCount(least, most)) {
      problems.push({ code: 'itemChoicesWrong', details: { position } });
    }
  }
  if (method.kind === 'score' && !isWithin(pollLimits.maxScore, method.maxScore)) {
    problems.push({ code: 'itemMaxScoreWrong', details: { position, ...pollLimits.maxScore } });
  }
  if (method.kind === 'budget' && !isWithin(pollLimits.money, method.budgetFen)) {
    problems.push({ code: 'itemBudgetWrong', details: { position } });
  }
  return problems;
}

type Place = { position: number; option: number };

function optionProblems(
  { method, options }: DraftItem,
  option: DraftOption,
  place: Place,
): PollRefusal[] {
  const problems: PollRefusal[] = [];
  const titles = options.map(({ title }) => title.trim());
  const { optionTitle, optionDescription } = pollLimits;
  if (!isWithin(optionTitle, option.title.trim().length)) {
    problems.push({ code: 'optionTitleLength', details: { ...place, ...optionTitle } });
  }
  if (titles.indexOf(option.title.trim()) < place.option - 1) {
    problems.push({ code: 'optionTitleRepeated', details: place });
  }
  if (!isWithin(optionDescription, option.description.trim().length)) {
    problems.push({ code: 'optionDescriptionLength', details: { ...place, ...optionDescription } });
  }
  // Where no money is shared out a price only informs.
  if (
    method.kind === 'budget' &&
    !isWithin({ min: 1, max: method.budgetFen }, option.priceFen ?? 0)
  ) {
    problems.push({ code: 'optionPriceWrong', details: place });
  }
  return problems;
}
