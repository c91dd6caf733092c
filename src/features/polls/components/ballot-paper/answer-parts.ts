import type { Answer } from '@/shared/polls/methods/ballot-item';

type Given = Answer | null;

/** The parts an answer is made of, empty where it is of another kind or not given yet. */
export const chosenOptions = (answer: Given): readonly string[] =>
  typeof answer === 'object' && answer !== null && 'options' in answer ? answer.options : [];

export const chosenOption = (answer: Given): string | null =>
  typeof answer === 'object' && answer !== null && 'option' in answer ? answer.option : null;

export const scoresOf = (answer: Given): Readonly<Record<string, number>> =>
  typeof answer === 'object' && answer !== null && 'scores' in answer ? answer.scores : {};

export const rankingOf = (answer: Given): readonly (readonly string[])[] =>
  typeof answer === 'object' && answer !== null && 'ranking' in answer ? answer.ranking : [];

/** The options with this one added, or without it; null when none is left, so that nothing counts as chosen. */
export function withToggled(answer: Given, optionId: string): Answer | null {
  const before = chosenOptions(answer);
  const options = before.includes(optionId)
    ? before.filter((one) => one !== optionId)
    : [...before, optionId].sort();
  return options.length === 0 ? null : { options };
}
