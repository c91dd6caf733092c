import type { PollRefusal } from '../refusals';
import type { Answer, BallotItem, ItemOption, MethodKind } from './ballot-item';

/** Says what is wrong with an answer to one item; null when nothing is. */
export type AnswerCheck = (answer: Answer) => PollRefusal | null;

/** An item as far as answers are checked against it. */
export type PaperItem = Pick<BallotItem, 'itemId' | 'method'> & {
  readonly options: readonly Pick<ItemOption, 'optionId'>[];
};

/**
 * The check of answers to an item, prepared once because a count asks it for every ballot. Refuses
 * answerNotOfMethod, optionUnknown, optionRepeated, optionRankedTwice, optionsTooFew,
 * optionsTooMany and scoreOutOfRange. `position` (from 1) is how the voter is told which item.
 */
export function answerCheck(item: PaperItem, position: number): AnswerCheck {
  const { itemId, method } = item;
  const known = new Set(item.options.map(({ optionId }) => optionId));
  const where = { itemId, position };
  const notOfMethod: PollRefusal = { code: 'answerNotOfMethod', details: where };

  const checkList = (
    chosen: readonly string[],
    repeated: 'optionRepeated' | 'optionRankedTwice',
  ): PollRefusal | null => {
    if (chosen.some((optionId) => !known.has(optionId)))
      return { code: 'optionUnknown', details: where };
    return hasRepetition(chosen) ? { code: repeated, details: where } : null;
  };
  const checkCount = (count: number, min: number, max: number | null): PollRefusal | null => {
    if (count < min) return { code: 'optionsTooFew', details: { ...where, min } };
    return max !== null && count > max
      ? { code: 'optionsTooMany', details: { ...where, max } }
      : null;
  };
  const checkChosen = (answer: Answer, min: number, max: number | null): PollRefusal | null =>
    typeof answer === 'object' && 'options' in answer
      ? (checkList(answer.options, 'optionRepeated') ?? checkCount(answer.options.length, min, max))
      : notOfMethod;

  const checks: Record<MethodKind, AnswerCheck> = {
    approveReject: (answer) => (typeof answer === 'string' ? null : notOfMethod),
    single: (answer) =>
      typeof answer === 'object' && 'option' in answer
        ? checkList([answer.option], 'optionRepeated')
        : notOfMethod,
    approval: (answer) =>
      method.kind === 'approval'
        ? checkChosen(answer, method.minChoices, method.maxChoices)
        : notOfMethod,
    budget: (answer) =>
      method.kind === 'budget' ? checkChosen(answer, 1, method.maxChoices) : notOfMethod,
    score: (answer) => {
      if (method.kind !== 'score' || typeof answer !== 'object' || !('scores' in answer))
        return notOfMethod;
      const { maxScore } = method;
      const fits = (score: number) => Number.isInteger(score) && score >= 0 && score <= maxScore;
      return (
        checkList(Object.keys(answer.scores), 'optionRepeated') ??
        (Object.values(answer.scores).every(fits)
          ? null
          : { code: 'scoreOutOfRange', details: { ...where, max: maxScore } })
      );
    },
    ranked: (answer) => {
      if (typeof answer !== 'object' || !('ranking' in answer)) return notOfMethod;
      if (answer.ranking.some((group) => group.length === 0)) return notOfMethod;
      const ranked = answer.ranking.flat();
      return checkList(ranked, 'optionRankedTwice') ?? checkCount(ranked.length, 1, null);
    },
  };
  const check = checks[method.kind];
  return (answer) => (answer === 'abstain' ? null : check(answer));
}

/** Lists are short (30 options at most), and a count asks this a million times. */
const hasRepetition = (list: readonly string[]): boolean =>
  list.some((entry, index) => list.indexOf(entry) !== index);
